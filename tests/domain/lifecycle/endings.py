"""Histories from entry into force to the end, and how each is told."""

from __future__ import annotations

from agreements.domain.lifecycle import History
from agreements.domain.term import Term
from tests.domain.lifecycle.beginnings import ENTERED, SIGNED, STAYED, TWENTY_YEARS, WAITED
from tests.domain.lifecycle.story import event

ENDINGS: dict[str, tuple[History, list[str]]] = {
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
            STAYED,
        ],
    ),
    "term over, renewal none": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="none")),
        [
            WAITED,
            "in-force 2001-01-01..2021-01-01 2001-01-01..2021-01-01",
            "expired 2021-01-02.. 2021-01-02..",
        ],
    ),
    "term over, renewal tacit": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="tacit")),
        [
            WAITED,
            STAYED,
        ],
    ),
    "term over, renewal by agreement": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS, renewal="by-agreement")),
        [
            WAITED,
            "in-force 2001-01-01..2021-01-01 2001-01-01..",
            "expired - 2021-01-02..",
        ],
    ),
    "term over, renewal not seen": (
        History([SIGNED, ENTERED], Term(duration=TWENTY_YEARS)),
        [
            WAITED,
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
            WAITED,
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
            WAITED,
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
            WAITED,
            "in-force 2001-01-01..2010-11-04 2001-01-01..2010-11-04",
            "terminated 2010-11-05.. 2010-11-05..",
        ],
    ),
    "superseded undated": (
        History([SIGNED, ENTERED, event("superseded")]),
        [
            WAITED,
            "in-force - 2001-01-01..",
            "superseded - 2001-01-01..",
        ],
    ),
    "superseded in part": (
        History([SIGNED, ENTERED, event("superseded", "2010-01-01", extent="partly")]),
        [
            WAITED,
            STAYED,
        ],
    ),
    "superseded for a successor alone": (
        History([SIGNED, ENTERED, event("superseded", "2010-01-01", of_successor=True)]),
        [
            WAITED,
            STAYED,
        ],
    ),
    "suspended and resumed": (
        History(
            [SIGNED, ENTERED, event("suspended", "2005", side="A"), event("resumed", "2006-07-01")]
        ),
        [
            WAITED,
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
            WAITED,
            "in-force 2001-01-01..2010-07-31 2001-01-01..2010-07-31",
            "terminated 2010-08-01.. 2010-08-01..",
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
            WAITED,
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
            WAITED,
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
            WAITED,
            STAYED,
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
            WAITED,
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
            WAITED,
            "in-force 2001-01-01..2021-01-01 2001-01-01..2021-01-01",
            "expired 2021-01-02.. 2021-01-02..",
        ],
    ),
    "two ends: the first counts": (
        History(
            [SIGNED, ENTERED, event("terminated", "2010-01-01"), event("expired", "2005-01-01")]
        ),
        [
            WAITED,
            "in-force 2001-01-01..2004-12-31 2001-01-01..2004-12-31",
            "expired 2005-01-01.. 2005-01-01..",
        ],
    ),
    "two ends of which either may be the first": (
        History([SIGNED, ENTERED, event("terminated", "2005-06-01"), event("expired", "2005")]),
        [
            WAITED,
            "in-force 2001-01-01..2004-12-31 2001-01-01..2005-05-31",
            "expired - 2005-01-01..",
            "terminated - 2005-06-01..",
        ],
    ),
    "expired, and renewed years later": (
        History([SIGNED, ENTERED, event("expired", "2019"), event("renewed", "2023-06-01")]),
        [
            WAITED,
            "in-force 2001-01-01..2018-12-31 2001-01-01..2019-12-30",
            "expired 2019-12-31..2023-05-31 2019-01-01..2023-05-31",
            "in-force 2023-06-01.. 2023-06-01..",
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
            STAYED,
        ],
    ),
}
