"""The matrix of pairs: countries against countries, each field shaded by its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.domain.shades import first_counts, shade_of
from agreements.models import Country
from agreements.views.drawn.pair_counts import PairCount

MOST_COUNTRIES = 14
FEWEST_COUNTRIES = 3  # below that the list says it better


@dataclass(frozen=True, slots=True)
class Field:
    """Where two countries meet; without agreements it has no shade, and none on the diagonal."""

    count: int = 0
    shade: int = 0
    url: str = ""
    words: str = ""
    is_self: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One country against all others."""

    country: Country
    fields: list[Field]


@dataclass(frozen=True, slots=True)
class Key:
    """One shade of the legend, with the counts it stands for."""

    shade: int
    words: str


@dataclass(frozen=True, slots=True)
class Matrix:
    lines: list[Line]
    legend: list[Key]
    is_whole: bool


def matrix(pairs: Sequence[PairCount], countries: Mapping[str, Country]) -> Matrix | None:
    """The countries with most agreements among *pairs*; None where there are too few of them."""
    totals: Counter[str] = Counter()
    for pair in pairs:
        for code in pair.codes:
            totals[code] += pair.count
    ranked = sorted(totals, key=lambda code: (-totals[code], countries[code].name))
    codes = ranked[:MOST_COUNTRIES]
    found = {pair.codes: pair for pair in pairs if set(pair.codes) <= set(codes)}
    if len(codes) < FEWEST_COUNTRIES or not found:
        return None
    starts = first_counts(max(pair.count for pair in found.values()))
    lines = [
        Line(countries[code], [_field(found, starts, code, other) for other in codes])
        for code in codes
    ]
    return Matrix(lines, _legend(starts), is_whole=len(codes) == len(ranked))


def _field(
    found: Mapping[tuple[str, str], PairCount], starts: tuple[int, ...], code: str, other: str
) -> Field:
    pair = found.get((min(code, other), max(code, other)))
    if pair is None:
        return Field(is_self=code == other)
    count = ngettext("%(count)d agreement", "%(count)d agreements", pair.count)
    words = _("%(pair)s: %(count)s") % {"pair": pair.name, "count": count % {"count": pair.count}}
    return Field(pair.count, shade_of(pair.count, starts), pair.url, words)


def _legend(starts: tuple[int, ...]) -> list[Key]:
    spans = [_span(first, after - 1) for first, after in pairwise(starts)]
    last = _("%d and more") % starts[-1]
    return [Key(shade, words) for shade, words in enumerate([*spans, last], 1)]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
