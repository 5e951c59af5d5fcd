"""``/subjects/<slug>/``: what a subject covers, who agreed on it, and when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Count, Max, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from agreements.models import Agreement, AgreementPair, Country, Subject
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.answers.asked import asked
from agreements.views.answers.moved import moved
from agreements.views.drawn.ranking import Ranked, ranking, year_of
from agreements.views.drawn.timeline import MOST_DRAWN, drawn_timeline
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.rows import rows
from agreements.views.parts.subject_tree import topics_of
from agreements.views.words.phrases import first_upper, pair_name, pair_url

ROWS = 10


def subject(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a topic, or of a group with its topics; upper case leads to it (301)."""
    if slug != slug.lower():
        return moved(request, reverse("subject", args=[slug.lower()]))
    found = Subject.objects.select_related("parent").filter(slug=slug).first()
    if found is None:
        raise Http404
    told = asked(request)
    if isinstance(told, HttpResponse):
        return told
    return render(request, "subject/subject.html", _context(request, found, told.as_of))


def _context(request: HttpRequest, found: Subject, day: AsOf) -> dict[str, Any]:
    own = day.begun(Agreement.objects.published().about([found.slug]))
    drawn = list(own.newest_first().for_timeline(on=day.day)[:MOST_DRAWN])
    return {
        "subject": found,
        "topics": topics_of(found, day),
        "as_of": day,
        "codes": _codes(found),
        "pairs": _pairs(own, day),
        "count": own.count(),
        "drawn_count": len(drawn),
        "timeline": drawn_timeline(drawn, as_of=day),
        "rows": rows(drawn[:ROWS], on=day.day, suffix=day.suffix),
        "list_url": f"{reverse('agreements')}?subject={found.slug}{day.more}",
        "timeline_url": f"{reverse('timeline')}?subject={found.slug}{day.more}",
        "canonical_url": request.build_absolute_uri(found.get_absolute_url() + day.suffix),
    }


def _codes(found: Subject) -> list[dict[str, Any]]:
    """The codes of other lists that mean this subject, by list."""
    by_list: dict[str, list[str]] = {}
    for code in found.codes.all():
        by_list.setdefault(first_upper(code.get_scheme_display()), []).append(code.code)
    return [{"scheme": scheme, "codes": codes} for scheme, codes in by_list.items()]


def _pairs(own: AgreementQuerySet, day: AsOf) -> list[Ranked]:
    """Pairs of continuing states, most agreements on the subject first."""
    counted = list(
        AgreementPair.objects.filter(public=True, agreement__in=own.order_by())
        .exclude(joined="")
        .order_by()
        .values_list("joined")
        .annotate(Count("agreement", distinct=True), Min("begins"), Max("begins"))
    )
    codes = {code for pair, *_rest in counted for code in pair.split("-")}
    names = dict(Country.objects.filter(code__in=codes).values_list("code", "name"))
    return ranking([_pair(row, names, day) for row in counted])


def _pair(
    row: tuple[str, int, dt.date | None, dt.date | None], names: dict[str, str], day: AsOf
) -> Ranked:
    pair, count, first, last = row
    codes = pair.split("-")
    return Ranked(
        name=pair_name(*(names[code] for code in codes)),
        url=pair_url(*codes) + day.suffix,
        count=count,
        first_year=year_of(first),
        last_year=year_of(last),
    )
