"""Where a country comes from and what became of it: its existence, and who followed whom."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.models import Country, Succession
from agreements.views.words.phrases import Link, date_words, first_upper, span_words


@dataclass(frozen=True, slots=True)
class Existence:
    """One interval in which the country existed, with its source."""

    years: str
    note: str
    source: Link


@dataclass(frozen=True, slots=True)
class Step:
    """A predecessor or a successor: when, on what ground, and whether it is the same state."""

    name: str
    url: str
    date_words: str
    continues: bool
    basis: str
    note: str
    source: Link


@dataclass(frozen=True, slots=True)
class Past:
    existences: list[Existence]
    predecessors: list[Step]
    successors: list[Step]


def past_of(country: Country) -> Past:
    """In three queries, whatever the number of states; the one that continues comes first."""
    before = country.successions_to.select_related("predecessor")
    after = country.successions_from.select_related("successor")
    return Past(
        [
            Existence(
                first_upper(span_words(row.began, row.ended)),
                row.note,
                Link(row.source_title or row.source_url, row.source_url),
            )
            for row in country.existences.all()
        ],
        _steps([(row, row.predecessor) for row in before.order_by("-continues", "date_first")]),
        _steps([(row, row.successor) for row in after.order_by("-continues", "date_first")]),
    )


def _steps(found: list[tuple[Succession, Country]]) -> list[Step]:
    return [
        Step(
            other.name,
            other.get_absolute_url(),
            date_words(row.date),
            row.continues,
            row.basis,
            row.note,
            Link(row.source_title or row.source_url, row.source_url),
        )
        for row, other in found
    ]
