"""The page that names parameters which cannot be read, with the rest of the address kept."""

from __future__ import annotations

from collections.abc import Sequence

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.views.lists.chips import Chip, chips
from agreements.views.lists.query import ParameterFault, Query


def refused_page(
    request: HttpRequest,
    faults: Sequence[ParameterFault],
    kept_url: str,
    chips: Sequence[Chip] = (),
) -> HttpResponse:
    """400, or 404 when every fault is a name that stands for nothing."""
    status = 404 if all(fault.missing for fault in faults) else 400
    context = {"faults": faults, "status": status, "chips": chips, "kept_url": kept_url}
    return render(request, "agreements/refused.html", context, status=status)


def refused_query(
    request: HttpRequest, query: Query, form: Form, faults: Sequence[ParameterFault]
) -> HttpResponse:
    """The page that names the *faults* and keeps, as chips, the rest of what *form* reads."""
    faulty = {fault.parameter for fault in faults}
    kept = Query(query.data, query.known, query.multiple)
    for name in list(kept.data):
        if name in faulty or name not in query.known:
            del kept.data[name]
    return refused_page(request, faults, request.path + kept.plain, chips(kept, form))
