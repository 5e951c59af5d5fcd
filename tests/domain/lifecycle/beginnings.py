"""Histories from announcement to entry into force, and how each is told."""

from __future__ import annotations

from agreements.domain.lifecycle import History
from agreements.domain.term import Term
from tests.domain.lifecycle.story import bounds, event

SIGNED = event("signed", "2000-01-01", key=1)
ENTERED = event("entered-into-force", "2001-01-01", key=2)
TWENTY_YEARS = "P20Y"

# What the two are told as: signed and waiting, in force with no end.
WAITED = "signed 2000-01-01..2000-12-31 2000-01-01..2000-12-31"
STAYED = "in-force 2001-01-01.. 2001-01-01.."

BEGINNINGS: dict[str, tuple[History, list[str]]] = {
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
    "a step that may be later than the one after it in the list": (
        History([event("announced", "2019-01"), event("negotiations-opened", "2019-01-10")]),
        [
            "announced - 2019-01-01..2019-01-09",
            "negotiating 2019-01-10..2019-01-10 2019-01-10..",
            "announced - 2019-01-11..",
        ],
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
            WAITED,
            STAYED,
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
            WAITED,
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
        ["signed - ..2000-12-31", STAYED],
    ),
    "doubted entry proves nothing": (
        History([SIGNED, event("entered-into-force", "2011-07-08?")]),
        ["signed - 2000-01-01..", "in-force - 2000-01-01.."],
    ),
}
