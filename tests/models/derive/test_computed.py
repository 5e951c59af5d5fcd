"""Pairs and the day of conclusion, computed from parties, signatures and claims."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from agreements.models import Agreement, Chronology, StatusSpan
from tests.factories import AgreementFactory, CountryFactory, SuccessionFactory

pytestmark = pytest.mark.django_db

Day = dt.date
SOURCES = [{"key": key, "title": key, "kind": "newswire"} for key in ("first", "second", "third")]


@pytest.fixture(autouse=True)
def _countries() -> None:
    for code in ("in", "ru", "su", "be", "lu", "nl"):
        CountryFactory.create(code=code)
    SuccessionFactory.create(predecessor_id="su", successor_id="ru", continues=True)


def between(a: list[str], b: list[str], **document: Any) -> Agreement:
    """An agreement of countries *a* with countries *b*, the first of each in the lead."""
    parties = [
        {"side": side, "country": code, "role": "co-party" if index else "lead"}
        for side, codes in (("A", a), ("B", b))
        for index, code in enumerate(codes)
    ]
    return AgreementFactory.create(parties=parties, **document)


def pairs(agreement: Agreement) -> list[tuple[str, str]]:
    return [(row.pair, row.joined) for row in agreement.pairs.all()]


def test_a_pair_of_two() -> None:
    assert pairs(between(["ru"], ["in"])) == [("in-ru", "in-ru")]


def test_each_co_party_makes_a_pair_with_the_other_side() -> None:
    found = between(["be", "lu"], ["nl"])
    assert pairs(found) == [("be-nl", "be-nl"), ("lu-nl", "lu-nl")]


def test_joined_over_the_state_that_continues() -> None:
    assert pairs(between(["in"], ["su"])) == [("in-su", "in-ru")]


def test_a_state_and_its_own_past_are_no_joined_pair() -> None:
    assert pairs(between(["ru"], ["su"])) == [("ru-su", "")]


def test_one_side_alone_is_no_pair() -> None:
    assert pairs(between(["in"], [])) == []


def chronology(*events: dict[str, Any], **document: Any) -> tuple[object, ...]:
    found = between(["in"], ["ru"], events=list(events), **document).chronology
    concluded = str(found.concluded) if found.concluded else None
    return (
        concluded, found.concluded_first, found.concluded_last, found.certain, found.begins
    )  # fmt: skip


def signed(date: str = "", side: str = "", **parts: Any) -> dict[str, Any]:
    named = {"date": date, "side": side} | parts
    return {"kind": "signed"} | {name: value for name, value in named.items() if value}


def test_concluded_on_the_day_of_both() -> None:
    day = Day(2019, 9, 4)
    assert chronology(signed("2019-09-04")) == ("2019-09-04", day, day, True, day)


def test_concluded_by_the_last_side() -> None:
    day = Day(2019, 9, 4)
    assert chronology(signed("2019-09-04", "B"), signed("2019-08", "A")) == (
        "2019-09-04", day, day, True, day,
    )  # fmt: skip


def test_while_one_side_is_missing_it_is_later_than_the_other() -> None:
    day = Day(2019, 9, 4)
    assert chronology(signed("2019-09-04", "A")) == ("[2019-09-04..]", day, None, True, day)


def test_claims_widen_the_day_unless_set_aside() -> None:
    claims = [
        {"source": "first", "fact": "date", "says": "2019-09-05"},
        {"source": "second", "fact": "date", "says": "2019-09-01", "set_aside": "a misprint"},
        {"source": "third", "fact": "place", "says": "2019-08"},
        {"source": "third", "fact": "date", "says": "in the autumn"},
    ]
    assert chronology(signed("2019-09-04", citations=claims), sources=SOURCES) == (
        "2019-09-04", Day(2019, 9, 4), Day(2019, 9, 5), True, Day(2019, 9, 4),
    )  # fmt: skip


def test_a_doubted_day_is_not_certain() -> None:
    assert chronology(signed("2019?")) == (
        "2019?", Day(2019, 1, 1), Day(2019, 12, 31), False, Day(2019, 1, 1),
    )  # fmt: skip


def test_filed_under_the_first_thing_known_until_concluded() -> None:
    announced = {"kind": "announced", "date": "2019-07-05"}
    observed = {"kind": "observed", "date": "[..2018]"}
    assert chronology(announced) == (None, None, None, True, Day(2019, 7, 5))
    assert chronology(announced, observed) == (None, None, None, True, Day(2018, 12, 31))
    assert chronology(announced, signed())[-1] == Day(2019, 7, 5)


def test_nothing_dated() -> None:
    assert chronology() == (None, None, None, True, None)


def test_a_claim_makes_the_status_unknown_for_the_days_between() -> None:
    claims = [{"source": "first", "fact": "effective", "says": "2000-01-04"}]
    entered = {
        "kind": "entered-into-force",
        "date": "1999-12-20",
        "effective": "2000-01-01",
        "citations": claims,
    }
    found = between(["in"], ["ru"], events=[signed("1999-05-05"), entered], sources=SOURCES[:1])
    assert found.status_on(Day(1999, 12, 31)) == "signed"
    assert found.status_on(Day(2000, 1, 1)) == "unknown"
    assert found.status_on(Day(2000, 1, 4)) == "in-force"


def test_the_term_clause_is_read() -> None:
    term = {"trigger": "on-signature", "duration": "P5Y", "renewal": "none"}
    found = between(["in"], ["ru"], events=[signed("2000-01-01")], term=term)
    assert [
        (span.status, span.certain.lower, span.certain.upper)
        for span in StatusSpan.objects.filter(agreement=found, certain__isnull=False)
    ] == [
        ("in-force", Day(2000, 1, 1), Day(2005, 1, 2)),
        ("expired", Day(2005, 1, 2), None),
        ("in-force-at-all", Day(2000, 1, 1), Day(2005, 1, 2)),
    ]


def test_until_and_date_of_the_term_clause_are_read() -> None:
    term = {"trigger": "on-date", "date": "2001", "until": "2003?", "renewal": "none"}
    found = between(["in"], ["ru"], events=[signed("2000-01-01")], term=term)
    assert found.possible_on(Day(2002, 1, 1)) == {"in-force", "expired"}
    assert found.status_on(Day(2000, 12, 31)) == "signed"


def test_every_agreement_has_one_chronology() -> None:
    made = [between(["in"], ["ru"]).pk for _ in range(2)]
    assert list(Chronology.objects.order_by("pk").values_list("pk", flat=True)) == made
