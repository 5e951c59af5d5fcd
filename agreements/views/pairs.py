"""``/pairs/``: the pairs that are documented; and the way from a chosen pair to its page."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.forms.grammar import MISSING, pair_named
from agreements.models import Country
from agreements.views.home import documented_pairs
from agreements.views.query import Query
from agreements.views.refusal import refused_page


def pairs(request: HttpRequest) -> HttpResponse:
    """The list; with both ``a`` and ``b`` chosen, on to the page of that pair."""
    query = Query(request.GET, ("a", "b"), ())
    if faults := list(query.own_faults()):
        return refused_page(request, faults, reverse("pairs"))
    chosen = query.data.get("a", ""), query.data.get("b", "")
    fault, status = "", 200
    if all(chosen):
        try:
            return redirect("pair", str(pair_named("-".join(chosen))))
        except ValidationError as error:
            fault, status = " ".join(error.messages), 404 if error.code == MISSING else 400
    elif any(chosen):
        fault, status = _("Choose the other country too."), 400
    context = {
        "countries": Country.objects.parties(),
        "pairs": documented_pairs(),
        "chooser_fault": fault,
        "chosen_a": chosen[0],
        "chosen_b": chosen[1],
        "canonical_url": request.build_absolute_uri(reverse("pairs")),
    }
    return render(request, "pairs/pairs.html", context, status=status)
