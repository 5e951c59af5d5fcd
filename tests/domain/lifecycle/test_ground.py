"""Why an answer is what it is."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.lifecycle import Ground, History, answer
from agreements.domain.term import Term
from tests.domain.lifecycle.beginnings import ENTERED, SIGNED
from tests.domain.lifecycle.story import bounds, event

SEEN = Term(stated="stated", indefinite=True)
NOTICE = event("denunciation-notice", "2010-02-01", effective="2010-08-01", key=3)
DECIDED: dict[str, tuple[History, str, str, set[Ground], tuple[int, ...]]] = {
    "nothing had begun": (History([SIGNED]), "1999-12-31", "no", {Ground.NOT_BEGUN}, ()),
    "signed only": (
        History([SIGNED], SEEN),
        "2001-01-01",
        "unknown",
        {Ground.ENTRY_NOT_RECORDED, Ground.PRESUMED},
        (1,),
    ),
    "signed, then in force": (History([SIGNED, ENTERED], SEEN), "2000-06-01", "no", set(), (1,)),
    "no end": (
        History([SIGNED, ENTERED], SEEN),
        "2020-01-01",
        "yes",
        {Ground.PRESUMED},
        (2,),
    ),
    "the text is silent": (
        History([SIGNED, ENTERED], Term(stated="silent")),
        "2020-01-01",
        "yes",
        {Ground.PRESUMED, Ground.SILENT},
        (2,),
    ),
    "entry computed from the clause": (
        History(
            [SIGNED, event("notified", "2000-06-01", key=5)],
            Term(trigger="on-later-notification", offset="P30D", stated="stated", indefinite=True),
        ),
        "2000-07-01",
        "yes",
        {Ground.ENTRY_COMPUTED, Ground.PRESUMED},
        (5,),
    ),
    "renewed tacitly": (
        History(
            [SIGNED, ENTERED],
            Term(duration="P5Y", renewal="tacit", renewal_period="P5Y", stated="stated"),
        ),
        "2020-01-01",
        "yes",
        {Ground.PRESUMED, Ground.RENEWED_TACITLY},
        (2,),
    ),
    "term over": (
        History([SIGNED, ENTERED], Term(duration="P5Y", renewal="by-agreement", stated="stated")),
        "2020-01-01",
        "unknown",
        {Ground.PRESUMED, Ground.TERM_OVER},
        (2,),
    ),
    "notice runs": (
        History([SIGNED, ENTERED, NOTICE], SEEN),
        "2010-07-31",
        "yes",
        {Ground.NOTICE_STANDS},
        (2,),
    ),
    "notice took effect": (
        History([SIGNED, ENTERED, NOTICE], SEEN),
        "2010-08-01",
        "no",
        set(),
        (3,),
    ),
    "an end without a day": (
        History([SIGNED, ENTERED, event("terminated", key=4)], SEEN),
        "2010-08-01",
        "unknown",
        {Ground.END_NOT_DATED},
        (4, 2),
    ),
    "a party is no more": (
        History([SIGNED, ENTERED], SEEN, extinct=[bounds("1990-10-03")]),
        "2010-08-01",
        "unknown",
        {Ground.PARTY_EXTINCT, Ground.PRESUMED},
        (2,),
    ),
}


@pytest.mark.parametrize("case", DECIDED)
def test_what_decides(case: str) -> None:
    history, day, in_force, grounds, deciding = DECIDED[case]
    told = answer(history, dt.date.fromisoformat(day))
    assert (told.in_force, set(told.grounds), told.deciding) == (in_force, grounds, deciding)
