"""``/look/``: every colour, size and component of the site on one page, for contributors.

It is made of the very templates and style sheets of the pages, so it cannot tell of another look.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.models.choices import Status
from agreements.views.parts import look_samples
from agreements.views.words.phrases import status_word

COLOURS = (
    ("paper", "paper-raised", "paper-sunk", "ink", "ink-soft", "rule", "rule-strong"),
    ("accent", "accent-wash", "on-accent"),
    ("in-force", "pending", "partial", "ended", "unknown"),
    ("draw", "draw-soft", "draw-grid", "draw-era"),
)
SIZES = ("hero", "h1", "h2", "lead", "title", "body", "small", "tiny")
SPACES = range(1, 9)


def look(request: HttpRequest) -> HttpResponse:
    context = {
        "colours": COLOURS,
        "sizes": SIZES,
        "spaces": SPACES,
        "statuses": [status_word(status) for status in Status],
        "row": look_samples.row(),
        "chips": look_samples.chips(),
        "sort_links": look_samples.sort_links(),
        "page": look_samples.page(),
        "field": look_samples.field(),
        "ranking": look_samples.a_ranking(),
        "matrix": look_samples.a_matrix(),
        "timeline": look_samples.a_timeline(),
    }
    return render(request, "look/look.html", context)
