"""What a page that is no list is asked for: a day, and whether former states are told apart."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from agreements.forms.query.grammar import PageForm, SplittablePageForm
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.as_of import NAME, AsOf, as_of
from agreements.views.lists.query import Query


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a page, read; *split* tells former states apart."""

    query: Query
    as_of: AsOf
    split: bool


def asked(request: HttpRequest, *, splittable: bool = False) -> Asked | HttpResponse:
    """What *request* asks for, or the page that names every parameter which cannot be read."""
    query = Query(request.GET, (NAME, "continuity") if splittable else (NAME,), ())
    form = (SplittablePageForm if splittable else PageForm)(query.data)
    if faults := query.faults_of(form):
        return refused_query(request, query, form, faults)
    day = as_of(query, form.cleaned_data[NAME], timezone.localdate())
    return Asked(query, day, form.cleaned_data.get("continuity") == "split")
