"""Officials as lines of a list: name, latest office, and how much each signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agreements.models import Official, OfficialName
from agreements.views.words.phrases import span_words


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """What includes/official_row.html prints."""

    name: str
    url: str
    native: OfficialName | None
    country: str
    country_url: str
    office: str
    office_years: str
    count: int


def official_rows(officials: Iterable[Official]) -> list[OfficialRow]:
    """Rows of officials loaded by ``for_list`` with ``counting_agreements``."""
    return [_row(official) for official in officials]


def _row(official: Official) -> OfficialRow:
    office = official.latest_office()
    return OfficialRow(
        name=official.name,
        url=official.get_absolute_url(),
        native=native_name(official),
        country=official.country.name,
        country_url=official.country.get_absolute_url(),
        office=office.title if office else "",
        office_years=span_words(office.began, office.ended) if office else "",
        count=official.signed,
    )


def native_name(official: Official) -> OfficialName | None:
    """The first name written in letters other than the Latin ones."""
    names = [name for name in official.names.all() if name.kind == "name"]
    return next((name for name in names if not name.name.isascii() and not _latin(name.name)), None)


def _latin(text: str) -> bool:
    return all(sign < "\u0250" or not sign.isalpha() for sign in text)
