"""Strips of thousands of agreements, and the ways to narrow them: by time, subject and country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.domain.country_pair import continued_by
from agreements.domain.partial_date import PartialDate
from agreements.domain.timeline.density import (
    Density,
    Span,
    Tallied,
    density,
    spans,
)
from agreements.models import Subject, vocabulary
from agreements.models.facets import FacetCounts, Months
from agreements.views.drawn.ranking import Ranked, ranking
from agreements.views.lists.ways import Ways
from agreements.views.words.phrases import date_words

MOST_SPANS = 16
MOST_COUNTRIES = 12


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The drawing, the same in numbers, and where each part of it leads."""

    drawing: Density
    spans: list[Ranked]
    groups: list[Ranked]
    countries: list[Ranked]
    without_month: int


def narrowing(began: Months, counts: FacetCounts, ways: Ways) -> Narrowing:
    """Of what *began* in these months, with its *counts*, from which *ways* lead on."""
    groups, without_month = _tallied(began)
    return Narrowing(
        drawing=density(groups, _told(ways), _=_),
        spans=_shared(
            [
                Ranked(span_words(span), ways.to_span(span), count)
                for span, count in spans(groups, MOST_SPANS)
            ]
        ),
        groups=_subjects(counts, ways),
        countries=_countries(counts, ways),
        without_month=without_month,
    )


def _tallied(began: Months) -> tuple[list[Tallied], int]:
    """The groups of first subjects in their order, and how many have no known day."""
    months: defaultdict[int | None, dict[int, int]] = defaultdict(dict)
    without = 0
    for (group, month), n in began.items():
        if month is None:
            without += n
        else:
            months[group][month] = n
    subjects = Subject.objects.filter(pk__in=[pk for pk in months if pk]).order_by("order", "name")
    groups = [Tallied(subject.name, months[subject.pk], subject.slug) for subject in subjects]
    other = [Tallied(_("No subject recorded"), months[None])] if None in months else []
    return [*groups, *other], without


def span_words(span: Span) -> str:
    """Its year, years or months."""
    first, last = (date_words(PartialDate.parse(text)) for text in span.bounds)
    return first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def _told(ways: Ways) -> Callable[[Tallied, Span, int], tuple[str, str]]:
    """What a bar says, and the query for what it stands for."""

    def told(group: Tallied, span: Span, count: int) -> tuple[str, str]:
        number = ngettext("%(count)d agreement", "%(count)d agreements", count) % {"count": count}
        words = f"{group.title}, {span_words(span)}: {number}"
        return words, ways.to_span(span, group.slug)

    return told


def _subjects(counts: FacetCounts, ways: Ways) -> list[Ranked]:
    """The groups of subjects in their order, with all that is on them, first subject or not."""
    counted = counts.values["subject"]
    return _shared(
        [
            Ranked(subject.name, url, count)
            for subject in vocabulary.subjects().values()
            if subject.parent_id is None
            and (count := counted.get(str(subject.pk)))
            and (url := ways.to_subject(subject.slug))
        ]
    )


def _countries(counts: FacetCounts, ways: Ways) -> list[Ranked]:
    """The countries with most of them, each with the query for it alone.

    A former state is counted with the one that continues it, as the query for that one would,
    unless the query holds them apart.
    """
    joined = ways.query.data.get("continuity") != "split"
    past = vocabulary.continuations() if joined else {}
    counted: Counter[str] = Counter()
    for code, count in counts.values["country"].items():
        counted[continued_by(code, past)] += count
    lines = [
        Ranked(vocabulary.country(code).name, ways.to_country(code), count)
        for code, count in counted.items()
    ]
    return ranking([line for line in lines if line.url])[:MOST_COUNTRIES]


def _shared(lines: list[Ranked]) -> list[Ranked]:
    """The same in their own order, each with its share of the most."""
    most = max((line.count for line in lines), default=1)
    return [replace(line, share=max(1, round(100 * line.count / most))) for line in lines]
