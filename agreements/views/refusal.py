"""The page that names parameters which cannot be read, with the rest of the address kept."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.views.chips import Chip
from agreements.views.query import ParameterFault


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
