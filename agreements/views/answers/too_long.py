"""What would take the database too long: said so, with what to do, instead of an error."""

from __future__ import annotations

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

CANCELED = "57014"  # PostgreSQL manual, appendix A: query_canceled


class TooLong:
    """Middleware: a statement that was stopped (statement_timeout in wsgi.py) is a 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, OperationalError) or _code(error) != CANCELED:
            return None
        return render(request, "503.html", status=503)


def _code(error: OperationalError) -> str:
    """PostgreSQL's code of it, under either name that drivers give it."""
    cause = error.__cause__
    return str(getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", ""))
