"""``/subjects/``: what agreements are about, in two levels."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from agreements.models.facets import without_subject
from agreements.views.answers.refusal import refused_page
from agreements.views.lists.query import Query
from agreements.views.parts.subject_tree import subject_tree


def subjects(request: HttpRequest) -> HttpResponse:
    """The tree; it takes no parameter."""
    if faults := list(Query(request.GET, (), ()).own_faults()):
        return refused_page(request, faults, request.path)
    context = {
        "groups": subject_tree(timezone.localdate()),
        "without": without_subject(),
        "canonical_url": request.build_absolute_uri(request.path),
    }
    return render(request, "subjects/subjects.html", context)
