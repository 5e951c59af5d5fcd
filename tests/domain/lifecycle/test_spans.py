"""What is told of an agreement's status, story by story."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.lifecycle import History, Occurrence, in_force_on, spans, status_on
from agreements.domain.term import Term
from tests.domain.lifecycle.story import bounds, event, exclusive, told

SIGNED = event("signed", "2000-01-01", key=1)
ENTERED = event("entered-into-force", "2001-01-01", key=2)
TWENTY_YEARS = "P20Y"

STORIES: dict[str, tuple[History, list[str]]] = {
    "nothing recorded": (History([]), []),
    "announced only": (
        History([event("announced", "2019-07-05")]),
        ["announced 2019-07-05.. 2019-07-05.."],
    ),
    "announced, negotiated, initialled": (
        History(
            [
                event("announced", "2019"),
                event("negotiations-opened", "2020-02-01"),
                event("initialled", "2020-05-01"),
            ]
        ),
        [
            "announced 2019-12-31..2020-01-31 2019-01-01..2020-01-31",
            "negotiating 2020-02-01..2020-04-30 2020-02-01..2020-04-30",
            "initialled 2020-05-01.. 2020-05-01..",
        ],
    ),
    "two steps on one day: the later in the list": (
        History([event("announced", "2019-07-05"), event("negotiations-opened", "2019-07-05")]),
        ["negotiating 2019-07-05.. 2019-07-05.."],
    ),
    "signed, entry not recorded": (
        History([SIGNED]),
        ["signed - 2000-01-01..", "in-force - 2000-01-01.."],
    ),
    "signed by one side": (
        History([event("signed", "2000-01-01", side="A")]),
        ["signed - 2000-01-01..", "in-force - 2000-01-01.."],
    ),
    "signed then in force": (
        History([SIGNED, ENTERED]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "on signature": (
        History([SIGNED], Term(trigger="on-signature")),
        ["in-force 2000-01-01.. 2000-01-01.."],
    ),
    "on signature of which the month is known": (
        History([event("signed", "2000-01")], Term(trigger="on-signature")),
        ["in-force 2000-01-31.. 2000-01-01.."],
    ),
    "on a date in the text": (
        History([SIGNED], Term(trigger="on-date", date=bounds("2001"))),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2001-12-30",
            "in-force 2001-12-31.. 2001-01-01..",
        ],
    ),
    "non-binding text": (
        History([event("signed", "2019-09")], binding="no"),
        ["in-effect 2019-09-30.. 2019-09-01.."],
    ),
    "non-binding text with a day of effect": (
        History([SIGNED, ENTERED], binding="no"),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-effect 2001-01-01.. 2001-01-01..",
        ],
    ),
    "statement": (
        History([event("adopted", "2019-09-04")], binding="no"),
        ["adopted 2019-09-04.. 2019-09-04.."],
    ),
    "month-precise entry": (
        History([SIGNED, event("entered-into-force", "2020-03")]),
        [
            "signed 2000-01-01..2020-02-29 2000-01-01..2020-03-30",
            "in-force 2020-03-31.. 2020-03-01..",
        ],
    ),
    "retroactive effect": (
        History([SIGNED, event("entered-into-force", "2001-01-01", effective="1999-07-01")]),
        ["in-force 1999-07-01.. 1999-07-01.."],
    ),
    "two records of entry": (
        History([SIGNED, ENTERED, event("entered-into-force", "2001-03-01")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2001-02-28",
            "in-force 2001-03-01.. 2001-01-01..",
        ],
    ),
    "registered, entry not recorded": (
        History([SIGNED, event("registered", "2000-12-01", key=7)]),
        [
            "signed - 2000-01-01..2000-11-30",
            "in-force 2000-12-01.. 2000-01-01..",
        ],
    ),
    "entry before signature (improbable)": (
        History([SIGNED, event("entered-into-force", "1999-01-01")]),
        ["in-force 1999-01-01.. 1999-01-01.."],
    ),
    "entry without signature": (
        History([ENTERED]),
        ["signed - ..2000-12-31", "in-force 2001-01-01.. 2001-01-01.."],
    ),
    "doubted entry proves nothing": (
        History([SIGNED, event("entered-into-force", "2011-07-08?")]),
        ["signed - 2000-01-01..", "in-force - 2000-01-01.."],
    ),
    "provisionally applied": (
        History(
            [
                SIGNED,
                event("provisional-application-begins", "2000-02-01"),
                event("provisional-application-ends", "2000-09-01"),
                ENTERED,
            ]
        ),
        [
            "signed 2000-01-01..2000-01-31 2000-01-01..2000-01-31",
            "provisionally-applied 2000-02-01..2000-08-31 2000-02-01..2000-08-31",
            "signed 2000-09-01..2000-12-31 2000-09-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "term over, renewal none": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="none")),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2021-01-01 2001-01-01..2021-01-01",
            "expired 2021-01-02.. 2021-01-02..",
        ],
    ),
    "term over, renewal tacit": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="tacit")),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "term over, renewal by agreement": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="by-agreement")),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2021-01-01 2001-01-01..",
            "expired - 2021-01-02..",
        ],
    ),
    "term over, renewal not seen": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS)),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2021-01-01 2001-01-01..",
            "expired - 2021-01-02..",
        ],
    ),
    "extended": (
        History(
            [SIGNED, ENTERED, event("extended", "2019-05-01", until="2030-12-31")],
            Term(duration=TWENTY_YEARS, renewal="none"),
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2030-12-31 2001-01-01..2030-12-31",
            "expired 2031-01-01.. 2031-01-01..",
        ],
    ),
    "extended, not said to when": (
        History(
            [SIGNED, ENTERED, event("extended", "2019-05-01")],
            Term(duration=TWENTY_YEARS, renewal="none"),
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2021-01-01 2001-01-01..",
            "expired - 2021-01-02..",
        ],
    ),
    "until a day named at signature": (
        History(
            [event("signed", "1996", until="2026-12"), event("entered-into-force", "1996-12-12")]
        ),
        [
            "signed - 1996-01-01..1996-12-11",
            "in-force 1996-12-12..2026-12-01 1996-12-12..",
            "expired - 2026-12-02..",
        ],
    ),
    "terminated": (
        History([SIGNED, ENTERED, event("terminated", "2010-05-05", effective="2010-11-05")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2010-11-04 2001-01-01..2010-11-04",
            "terminated 2010-11-05.. 2010-11-05..",
        ],
    ),
    "superseded undated": (
        History([SIGNED, ENTERED, event("superseded")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force - 2001-01-01..",
            "superseded - 2001-01-01..",
        ],
    ),
    "superseded in part": (
        History([SIGNED, ENTERED, event("superseded", "2010-01-01", extent="partly")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "superseded for a successor alone": (
        History([SIGNED, ENTERED, event("superseded", "2010-01-01", of_successor=True)]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "suspended and resumed": (
        History(
            [SIGNED, ENTERED, event("suspended", "2005", side="A"), event("resumed", "2006-07-01")]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2004-12-31 2001-01-01..2005-12-30",
            "suspended 2005-12-31..2006-06-30 2005-01-01..2006-06-30",
            "in-force 2006-07-01.. 2006-07-01..",
        ],
    ),
    "denounced with later effect": (
        History(
            [SIGNED, ENTERED, event("denunciation-notice", "2010-02-01", effective="2010-08-01")]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2010-07-31 2001-01-01..",
            "terminated - 2010-08-01..",
        ],
    ),
    "denounced, then terminated": (
        History(
            [
                SIGNED,
                ENTERED,
                event("denunciation-notice", "2010-02-01", effective="2010-08-01"),
                event("terminated", "2010-08-02"),
            ]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2010-08-01 2001-01-01..2010-08-01",
            "terminated 2010-08-02.. 2010-08-02..",
        ],
    ),
    "denounced, then superseded": (
        History(
            [
                SIGNED,
                ENTERED,
                event("denunciation-notice", "2010-02-01"),
                event("superseded", "2012-02-01"),
            ]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2010-01-31 2001-01-01..2012-01-31",
            "terminated - 2010-02-01..",
            "superseded - 2012-02-01..",
        ],
    ),
    "notice withdrawn": (
        History(
            [
                SIGNED,
                ENTERED,
                event("denunciation-notice", "2010-02-01"),
                event("notice-withdrawn", "2010"),
            ]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
    "notice given again after a withdrawal": (
        History(
            [
                SIGNED,
                ENTERED,
                event("denunciation-notice", "2010-02-01"),
                event("notice-withdrawn", "2010-03-01"),
                event("denunciation-notice", "2012-02-01"),
            ]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2012-01-31 2001-01-01..",
            "terminated - 2012-02-01..",
        ],
    ),
    "notice against tacit renewal": (
        History(
            [SIGNED, ENTERED, event("non-renewal-notice", "2020-06-01", effective="2021-01-02")],
            Term(duration=TWENTY_YEARS, renewal="tacit"),
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2021-01-01 2001-01-01..",
            "expired - 2021-01-02..",
        ],
    ),
    "two ends: the first counts": (
        History(
            [SIGNED, ENTERED, event("terminated", "2010-01-01"), event("expired", "2005-01-01")]
        ),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2004-12-31 2001-01-01..2004-12-31",
            "expired 2005-01-01.. 2005-01-01..",
        ],
    ),
    "two ends of which either may be the first": (
        History([SIGNED, ENTERED, event("terminated", "2005-06-01"), event("expired", "2005")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2004-12-31 2001-01-01..2005-05-31",
            "expired - 2005-01-01..",
            "terminated - 2005-06-01..",
        ],
    ),
    "expired, and renewed years later": (
        History([SIGNED, ENTERED, event("expired", "2019"), event("renewed", "2023-06-01")]),
        [
            "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31",
            "in-force 2001-01-01..2018-12-31 2001-01-01..",
            "expired - 2019-01-01..",
        ],
    ),
    "undated everything": (
        History(
            [event("announced"), event("signed"), event("entered-into-force"), event("terminated")]
        ),
        [
            "announced - ..",
            "signed - ..",
            "in-force - ..",
            "terminated - ..",
        ],
    ),
    "undated signature, dated ratification": (
        History([event("signed"), event("ratified", "1990-05-05"), ENTERED]),
        [
            "signed 1990-05-05..2000-12-31 ..2000-12-31",
            "in-force 2001-01-01.. 2001-01-01..",
        ],
    ),
}


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
