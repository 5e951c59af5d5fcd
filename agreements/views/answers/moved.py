"""The way to where a page is now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def moved(request: HttpRequest, address: str) -> HttpResponse:
    """A redirect for good (301) to *address*; the query string goes along."""
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{address}?{query}" if query else address, permanent=True)
