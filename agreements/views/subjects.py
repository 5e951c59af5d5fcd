"""``/subjects/``: what agreements are about, in two levels."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.models import Agreement
from agreements.views.query import Query
from agreements.views.refusal import refused_page
from agreements.views.subject_tree import subject_tree


def subjects(request: HttpRequest) -> HttpResponse:
    """The tree; it takes no parameter."""
    if faults := list(Query(request.GET, (), ()).own_faults()):
        return refused_page(request, faults, request.path)
    published = Agreement.objects.published()
    context = {
        "groups": subject_tree(),
        "without": published.filter(subjects=None).count(),
        "canonical_url": request.build_absolute_uri(request.path),
    }
    return render(request, "subjects/subjects.html", context)
