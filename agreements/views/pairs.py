"""``/pairs/``: which countries have agreed most with which; and the way to a chosen pair."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.domain.country_pair import continued_by
from agreements.forms.country_choice import country_meant
from agreements.forms.query.grammar import pair_named
from agreements.forms.query.names import MISSING
from agreements.forms.query.pairs import MULTIPLE, PairsForm
from agreements.models import Country, Succession
from agreements.views.answers.refusal import refused_query
from agreements.views.drawn.matrix import matrix
from agreements.views.drawn.pair_counts import PairCount, documented_pairs
from agreements.views.drawn.ranking import Ranked, ranking
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query

PER_PAGE = 100
KNOWN = ("a", "b", *PairsForm.base_fields)
CHOSEN = ("a", "b")


def pairs(request: HttpRequest) -> HttpResponse:
    """The matrix and the ranking; with both ``a`` and ``b`` chosen, on to the page of that pair."""
    query = Query(request.GET, KNOWN, MULTIPLE)
    form = PairsForm(query.data)
    if faults := query.faults_of(form):
        return refused_query(request, _without_choice(query), form, faults)
    chosen = query.data.get("a", ""), query.data.get("b", "")
    fault, status = "", 200
    if all(chosen):
        try:
            return redirect("pair", str(pair_named("-".join(map(country_meant, chosen)))))
        except ValidationError as error:
            fault, status = " ".join(error.messages), 404 if error.code == MISSING else 400
    elif any(chosen):
        fault, status = _("Choose the other country too."), 400
    found = _selected(form)
    page = page_of(query, form.cleaned_data["page"] or 1, PER_PAGE, len(found))
    if isinstance(page, ParameterFault):
        return refused_query(request, _without_choice(query), form, [page])
    plain = _without_choice(query)
    context = {
        "countries": Country.objects.parties(),
        "count": len(found),
        "matrix": matrix(found, Country.objects.in_bulk()),
        "ranking": _ranking(found)[page.rows],
        "chooser_fault": fault,
        "chosen_a": chosen[0],
        "chosen_b": chosen[1],
        "form": form,
        "chips": chips(plain, form, request.path),
        "clear_url": request.path if plain.data else "",
        "canonical_url": request.build_absolute_uri(request.path + plain.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "pairs/pairs.html", context, status=status)


def _without_choice(query: Query) -> Query:
    """The query without what the chooser sends."""
    plain = Query(query.data, query.known, query.multiple)
    for name in CHOSEN:
        plain.data.pop(name, None)
    return plain


def _selected(form: PairsForm) -> list[PairCount]:
    """Pairs of any of the countries asked for, or of what continues them, with enough of them."""
    past = Succession.objects.continuations()
    codes = {continued_by(code, past) for code in form.cleaned_data["country"]}
    least = form.cleaned_data["min"] or 1
    return [
        pair
        for pair in documented_pairs()
        if pair.count >= least and (not codes or codes & set(pair.codes))
    ]


def _ranking(found: list[PairCount]) -> list[Ranked]:
    return ranking(
        [Ranked(pair.name, pair.url, pair.count, pair.first_year, pair.last_year) for pair in found]
    )
