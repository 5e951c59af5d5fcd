"""``/agreements/<slug>/documents/<name>``: the file of a document, to be kept by the reader."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase

from agreements.models import Agreement, Document, Slug
from agreements.views.answers.file_answer import file_answer
from agreements.views.answers.moved import moved


def document(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """The file; a former slug leads on (301). What readers may not see is not there (404)."""
    found = Document.objects.public().filter(agreement__slug=slug).with_file(name).first()
    if found is not None:
        return file_answer(request, found, slug)
    current = Slug.objects.current("agreement", slug)
    kept = Agreement.objects.published().filter(slug=current).first()
    if kept is None:
        raise Http404
    return moved(request, f"{kept.get_absolute_url()}documents/{name}")
