"""Events in an order that they seldom take; what may be right gives no warning."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.account import Account
from agreements.domain.warnings import warnings
from tests.domain.warnings.told import codes, event, found

SIGNED = event("signed", "2019-09-04")


def test_entry_into_force_before_signature() -> None:
    assert found(SIGNED, event("entered-into-force", "2019-09-03")) == [
        (
            "in-force-before-signature",
            {"kind": "entered-into-force", "date": "2019-09-03", "signed": "2019-09-04"},
        )
    ]


@pytest.mark.parametrize("date", ["2019-09-04", "2019-09", "2019", "2019-09-03?", "", "[..2019]"])
def test_what_may_be_the_day_of_signature_or_later_gives_no_warning(date: str) -> None:
    assert codes(SIGNED, event("entered-into-force", date)) == []


def test_a_day_that_takes_effect_earlier_is_what_the_parties_chose() -> None:
    assert codes(SIGNED, event("entered-into-force", "2020", effective="2018")) == []
    assert codes(SIGNED, event("entered-into-force", effective="2018")) == [
        "in-force-before-signature"
    ]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("ratified", "consent-before-signature"),
        ("notified", "consent-before-signature"),
        ("amended", "acted-on-before-signature"),
        ("denunciation-notice", "acted-on-before-signature"),
        ("extended", "acted-on-before-signature"),
    ],
)
def test_what_follows_a_signature_comes_after_it(kind: str, code: str) -> None:
    assert codes(SIGNED, event(kind, "2018")) == [code]
    assert codes(SIGNED, event(kind, "2020")) == []


def test_each_side_ratifies_after_its_own_signature() -> None:
    signed = [event("signed", "2019-01-01", side="A"), event("signed", "2019-06-01", side="B")]
    assert codes(*signed, event("ratified", "2019-03-01", side="A")) == []
    assert codes(*signed, event("ratified", "2019-03-01", side="B")) == ["consent-before-signature"]


def test_a_draft_is_approved_at_home_and_announced_before() -> None:
    assert codes(SIGNED, event("domestic-approval", "2018"), event("announced", "2017")) == []


def test_ratification_without_a_signature() -> None:
    assert found(event("ratified", "2020", side="A")) == [
        ("consent-without-signature", {"kind": "ratified", "side": "A"})
    ]
    assert codes(event("adopted", "2019"), event("ratified", "2020", side="A")) == []
    assert codes(event("signed", side="B"), event("ratified", "2020", side="A")) == [
        "consent-without-signature"
    ]


def test_extension_of_what_has_expired() -> None:
    ended = event("expired", "2015")
    assert found(SIGNED, ended, event("extended", "2020")) == [
        (
            "prolonged-after-end",
            {"kind": "extended", "date": "2020", "end": "expired", "ended": "2015"},
        )
    ]
    assert codes(SIGNED, event("expired", "2020-03"), event("extended", "2020")) == []


def test_a_successor_states_own_events_are_left_aside() -> None:
    assert codes(SIGNED, event("entered-into-force", "2018", of_successor=True)) == []


def test_what_is_recorded_before_it_happens_lapses_when_it_does() -> None:
    account = Account([event("signed", "2027-03")], written=dt.date(2026, 11, 23))
    [warning] = warnings(account)
    assert (warning.code, warning.lapses) == ("ahead-of-time", dt.date(2027, 3, 1))
    assert codes(event("signed", "2026-11"), written=dt.date(2026, 11, 23)) == []
    assert codes(event("signed", "2027-03")) == []


def test_one_occurrence_is_one_event() -> None:
    assert found(SIGNED, event("signed", "2019-09-04")) == [
        ("said-twice", {"kind": "signed", "side": "", "date": "2019-09-04"})
    ]
    assert codes(SIGNED, event("signed", "2019-09-05")) == []
    observed = event("observed", "2020")
    assert codes(SIGNED, observed, observed) == []


def test_the_same_facts_are_the_same_warning_and_others_are_another() -> None:
    def mark(date: str) -> str:
        [warning] = warnings(Account([SIGNED, event("entered-into-force", date)]))
        return warning.mark

    assert mark("2018") == mark("2018")
    assert mark("2018") != mark("2018-01")
