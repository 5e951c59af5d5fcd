"""Summits as rows of a list, and what pages say of one in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agreements.models import Summit
from agreements.views.words.phrases import Link, date_words, first_upper


@dataclass(frozen=True, slots=True)
class SummitRow:
    """What includes/summit_row.html prints."""

    url: str
    name: str
    date_words: str
    place_words: str
    kind_word: str
    series: Link | None
    countries: list[str]
    count: int


def summit_rows(summits: Iterable[Summit], *, in_series: bool = False) -> list[SummitRow]:
    """Rows of summits loaded by ``for_list``; in their series without what they have in common."""
    return [_row(summit, in_series=in_series) for summit in summits]


def _row(summit: Summit, *, in_series: bool) -> SummitRow:
    series = None if in_series else summit.series
    return SummitRow(
        url=summit.get_absolute_url(),
        name=summit.name,
        date_words=date_words(summit.dates),
        place_words=held_at(summit),
        kind_word="" if in_series else first_upper(summit.get_kind_display()),
        series=Link(series.name, series.get_absolute_url()) if series else None,
        countries=[] if in_series else [country.name for country in summit.countries.all()],
        count=summit.made_there,
    )


def held_at(summit: Summit) -> str:
    """City and country, as far as known."""
    return ", ".join(filter(None, (summit.city, summit.country.name if summit.country else "")))


def year_of(summit: Summit) -> int | None:
    """The year under which a list files it; None without a known day."""
    day = summit.dates_first or summit.dates_last
    return day.year if day else None
