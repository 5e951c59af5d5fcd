"""Records by the slug in an address: the one it names, or the way to where it is now."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse

from agreements.models import Slug
from agreements.views.answers.moved import moved

Record = TypeVar("Record", bound=Model)


def named(
    request: HttpRequest, noun: str, slug: str, among: QuerySet[Record]
) -> Record | HttpResponseBase:
    """The record *slug* of *among*; for a former slug or upper case the redirect (301) to it.

    *noun* is that of the table of former slugs and of the address's name. Raises Http404 for a
    slug that never stood for any of *among*. The query string goes along.
    """
    current = slug.lower()
    found = among.filter(slug=current).first()
    if found is None:
        target = Slug.objects.current(noun, current)
        if target is None or not among.filter(slug=target).exists():
            raise Http404
        current = target
    if found is not None and current == slug:
        return found
    return moved(request, reverse(noun, args=[current]))
