"""``/pairs/in-ru/``: everything two countries have agreed, on one line of time."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.forms.query.grammar import pair_named
from agreements.models import Coverage, Summit, vocabulary
from agreements.views.answers.asked import asked
from agreements.views.answers.moved import moved
from agreements.views.drawn.timeline import drawn_timeline
from agreements.views.lists.query import Query
from agreements.views.parts.pair_scope import PairScope, pair_scope
from agreements.views.parts.pair_tallies import by_kind, by_subject
from agreements.views.parts.pair_words import coverage_words, former_words, sentence
from agreements.views.parts.rows import rows
from agreements.views.parts.summit_rows import held_at
from agreements.views.words.phrases import date_words, pair_name, pair_url

Former = list[tuple[str, str, int]]  # a pair's slug, its name, how many agreements

ROWS = 25


def pair(request: HttpRequest, codes: str) -> HttpResponse:
    """The page of a pair; another order or case of the codes leads to it (301)."""
    try:
        named = pair_named(codes)
    except ValidationError as error:
        raise Http404(" ".join(error.messages)) from error
    if str(named) != codes:
        return moved(request, reverse("pair", args=[str(named)]))
    told = asked(request, splittable=True)
    if isinstance(told, HttpResponse):
        return told
    scope = pair_scope(named, split=told.split, as_of=told.as_of)
    return render(request, "pair/pair.html", _context(request, scope, told.query))


def _context(request: HttpRequest, scope: PairScope, query: Query) -> dict[str, Any]:
    day = scope.as_of
    coverage = Coverage.objects.of_pair(scope.pair).select_related("source")
    return {
        "pair": _head(scope),
        "as_of": day,
        "coverage": [coverage_words(row) for row in coverage],
        "all_url": scope.list_url,
        "canonical_url": request.build_absolute_uri(request.path + day.suffix),
        **_agreements(scope),
        **_continuity(scope, query),
    }


def _head(scope: PairScope) -> dict[str, Any]:
    a, b = vocabulary.country(scope.pair.a), vocabulary.country(scope.pair.b)
    return {
        "slug": str(scope.pair),
        "name": pair_name(a.name, b.name),
        "a": {"code": a.badge, "name": a.name, "page": a.code},
        "b": {"code": b.badge, "name": b.name, "page": b.code},
    }


def _agreements(scope: PairScope) -> dict[str, Any]:
    """All of them in a sentence, on the line of time and by kind; the latest in rows."""
    day = scope.as_of
    found = list(scope.agreements().newest_first().for_timeline(on=day.day))
    lead, rest = sentence(found, day)
    summits = scope.summits()
    return {
        "sentence_lead": lead,
        "sentence_rest": rest,
        "timeline": drawn_timeline(found, as_of=day, summits=summits, covered=scope.covered()),
        "rows": rows(found[:ROWS], on=day.day, with_pair=False, suffix=day.suffix),
        "subjects": by_subject(found, scope.list_url),
        "kinds": by_kind(found, scope.list_url),
        "summits": [_summit_line(summit) for summit in summits],
    }


def _continuity(scope: PairScope, query: Query) -> dict[str, Any]:
    """What is said of former states, and the ways to them and back."""
    suffix = scope.as_of.suffix
    former = [(slug, _sides(slug), count) for slug, count in scope.former_pairs().items()]
    to_former = [
        {"url": pair_url(*slug.split("-")) + suffix, "name": _("only %s") % name}
        for slug, name, _count in former
    ]
    return {
        "predecessors_note": former_words(former) if scope.joins else "",
        "split_url": query.having(continuity="split") if scope.joins and former else "",
        "split_label": _("without %s") % _(", ").join(_past(scope, former)),
        "joined_url": "" if scope.joins else pair_url(scope.parent.a, scope.parent.b) + suffix,
        "joined_label": _("together with predecessor states"),
        "former_pairs": to_former if scope.is_whole else [],
    }


def _past(scope: PairScope, former: Former) -> list[str]:
    """The former states of *former*, each once, as a sentence names them."""
    codes = dict.fromkeys(code for slug, _name, _count in former for code in slug.split("-"))
    today = (scope.pair.a, scope.pair.b)
    return [vocabulary.country(code).name_in_sentence for code in codes if code not in today]


def _sides(slug: str) -> str:
    """The two countries of a pair, as a sentence names them."""
    return pair_name(*(vocabulary.country(code).name_in_sentence for code in slug.split("-")))


def _summit_line(summit: Summit) -> dict[str, Any]:
    return {
        "name": summit.name,
        "url": summit.get_absolute_url(),
        "date_words": date_words(summit.dates),
        "place_words": held_at(summit),
        "count": summit.made_there,
    }
