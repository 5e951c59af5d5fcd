"""What is told of an agreement's status, story by story."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.lifecycle import History, Occurrence, in_force_on, spans, status_on
from agreements.domain.term import Term
from tests.domain.lifecycle.beginnings import BEGINNINGS, ENTERED, SIGNED
from tests.domain.lifecycle.endings import ENDINGS
from tests.domain.lifecycle.story import event, exclusive, told

STORIES = BEGINNINGS | ENDINGS


@pytest.mark.parametrize("story", STORIES)
def test_each_story_is_told(story: str) -> None:
    history, expected = STORIES[story]
    assert exclusive(spans(history)) == expected


def test_suspended_counts_as_in_force() -> None:
    history = History(
        [SIGNED, ENTERED, event("suspended", "2005"), event("terminated", "2010-01-01")]
    )
    assert told(spans(history))[-2:] == [
        "in-force-at-all 2001-01-01..2009-12-31 2001-01-01..2009-12-31",
        "unknown 2005-01-01..2005-12-30 2005-01-01..2005-12-30",
    ]


def test_unknown_days_reach_from_the_first_possible_to_the_first_certain() -> None:
    history = History([event("entered-into-force", "2020-03"), event("signed", "2020-02")])
    assert told(spans(history))[-2:] == [
        "unknown 2020-02-01..2020-02-28 2020-02-01..2020-02-28",
        "unknown 2020-03-01..2020-03-30 2020-03-01..2020-03-30",
    ]


def test_non_binding_text_is_never_in_force() -> None:
    history = History([SIGNED, event("suspended", "2005-01-01")], binding="no")
    day = dt.date(2006, 1, 1)
    told = spans(history)
    span = status_on(told, day)
    assert span is not None
    assert (span.status, in_force_on(told, day)) == ("suspended", "no")


STATUS = [
    ("1999-12-31", None, "no"),
    ("2000-01-01", "signed", "no"),
    ("2000-12-31", "signed", "no"),
    ("2001-01-01", "in-force", "yes"),
    ("2004-12-31", "in-force", "yes"),
    ("2005-06-01", "unknown", "yes"),
    ("2005-12-31", "suspended", "yes"),
    ("2006-07-01", "in-force", "yes"),
    ("2009-12-31", "in-force", "yes"),
    ("2010-01-01", "unknown", "unknown"),
    ("2010-01-31", "terminated", "no"),
    ("9999-12-31", "terminated", "no"),
]


@pytest.mark.parametrize(("day", "status", "in_force"), STATUS)
def test_status_and_force_on_a_day(day: str, status: str | None, in_force: str) -> None:
    told = spans(
        History(
            [
                SIGNED,
                ENTERED,
                event("suspended", "2005"),
                event("resumed", "2006-07-01"),
                event("terminated", "2010-01"),
            ]
        )
    )
    span = status_on(told, dt.date.fromisoformat(day))
    assert (span and span.status, in_force_on(told, dt.date.fromisoformat(day))) == (
        status,
        in_force,
    )


def test_each_stay_names_the_event_that_decides_it() -> None:
    events: list[Occurrence] = [SIGNED, ENTERED, event("expired", "2010-01-01", key=3)]
    assert [(span.status, span.key) for span in spans(History(events))] == [
        ("signed", 1),
        ("in-force", 2),
        ("expired", 3),
        ("in-force-at-all", 2),
    ]


def test_the_end_of_the_calendar_is_no_error() -> None:
    history = History(
        [event("signed", "0001-01-01"), event("entered-into-force", "9999-12-31")],
        Term(duration="P1Y", renewal="none"),
    )
    assert exclusive(spans(history)) == [
        "signed 0001-01-01..9999-12-30 0001-01-01..9999-12-30",
        "in-force 9999-12-31.. 9999-12-31..",
    ]
