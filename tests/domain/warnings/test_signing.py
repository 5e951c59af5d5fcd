"""Who signed, for which state, and where: as it can have been on that day."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.domain.account import Member, Signatory, Spell, States
from agreements.domain.partial_date import Span
from tests.domain.warnings.told import codes, day, event, found

STATES = States(
    {
        "su": [Spell(day("1922-12-30"), day("1991-12-26"))],
        "ru": [Spell(day("1991-12-26"))],
        "kz": [Spell(day("1991-12-16"))],
        "eg": [Spell(day("1922"), day("1958-02-22")), Spell(day("1971-09-02"))],
        "uar": [Spell(day("1958-02-22"), day("1971-09-02"))],
    },
    {"su": ["ru", "kz"], "ru": ["su"], "kz": ["su"], "eg": ["uar"], "uar": ["eg"]},
)


def of_party(country: str, date: str) -> list[tuple[str, dict[str, str]]]:
    return found(event("signed", date), parties=[Member(country, "B")], states=STATES)


@pytest.mark.parametrize(
    ("country", "date", "instead"),
    [
        ("ru", "1971-08-09", "su"),
        ("su", "1993", "ru"),
        ("eg", "1960", "uar"),
        ("uar", "1980", "eg"),
        ("ru", "1900", ""),
    ],
)
def test_a_state_that_was_not_there_names_the_one_that_was(
    country: str, date: str, instead: str
) -> None:
    facts = {"country": country, "signed": date, "instead": instead}
    assert of_party(country, date) == [("state-of-another-time", facts)]


@pytest.mark.parametrize(
    ("country", "date"), [("ru", "1991"), ("su", "1991"), ("in", "1900"), ("eg", "1958")]
)
def test_a_state_that_may_have_been_there_gives_no_warning(country: str, date: str) -> None:
    assert of_party(country, date) == []


def test_the_day_of_the_partys_own_side_counts() -> None:
    signed = [event("signed", "1990", side="A"), event("signed", "1993", side="B")]
    party: dict[str, Any] = {"parties": [Member("ru", "B")], "states": STATES}
    assert codes(*signed, **party) == []


def test_a_signing_off_the_days_of_its_summit() -> None:
    at: dict[str, Any] = {"summit": "vladivostok", "days": Span.parse("2019-09-04/2019-09-05")}
    facts = {"date": "2019-09-06", "summit": "vladivostok", "days": "2019-09-04/2019-09-05"}
    assert found(event("signed", "2019-09-06", **at)) == [("off-the-summit", facts)]
    assert codes(event("announced", "2019-09-03", **at)) == ["off-the-summit"]
    assert codes(event("signed", "2019-09-05", **at), event("adopted", "2019", **at)) == []


def test_an_official_without_an_office_that_day() -> None:
    held = [Spell(day("2014-05-26"), day("2019-05-30"))]
    signed = event("signed", "2019-09-04", signatories=[Signatory("singh", offices=held)])
    assert found(signed) == [("without-office", {"official": "singh", "date": "2019-09-04"})]
    stated = Signatory("singh", "Minister of Defence", held)
    unknown = Signatory("manturov")
    assert codes(event("signed", "2019-09-04", signatories=[stated, unknown])) == []
    assert codes(event("signed", "2019", signatories=[Signatory("singh", offices=held)])) == []
