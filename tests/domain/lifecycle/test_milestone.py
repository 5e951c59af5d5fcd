"""What is to come, by itself: ends of terms, last days for notice, notices that take effect."""

from __future__ import annotations

import pytest

from agreements.domain.lifecycle import Days, History, Occurrence, milestones
from agreements.domain.term import Term
from tests.domain.lifecycle.story import event

BEGUN = [event("signed", "2010-08-31"), event("entered-into-force", "2010-08-31")]
EXPIRED = event("expired", "2020-09-01")
OBJECTION = event("non-renewal-notice", "2020-01-10", side="A")
NOTICE = event("denunciation-notice", "2019-02-02", effective="2019-08-02", side="A")
WITHDRAWN = event("notice-withdrawn", "2019-06-01", side="A")
TEN_YEARS = Term(duration="P10Y", renewal="none")
TACIT = Term(duration="P10Y", renewal="tacit", renewal_period="P10Y", renewal_notice="P6M")

CASES: dict[str, tuple[Term, list[Occurrence], list[str]]] = {
    "without a term": (Term(indefinite=True), [], []),
    "a term that nothing renews": (
        TEN_YEARS,
        [EXPIRED],
        ["expiry 2020-08-31 known 2010-08-31..2020-08-31", "lapsed 2020-09-01 known 2020-09-01.."],
    ),
    "a notice that takes effect": (
        Term(indefinite=True),
        [NOTICE],
        [
            "end-due 2019-08-02 known 2019-02-02..2019-08-01",
            "lapsed 2019-08-02 known 2019-08-02..",
        ],
    ),
    "a notice withdrawn": (
        Term(indefinite=True),
        [NOTICE, WITHDRAWN],
        ["end-due 2019-08-02 known 2019-02-02..2019-05-31"],
    ),
    "objection to renewal": (
        TACIT,
        [OBJECTION],
        [
            "renewal 2020-08-31 known 2010-08-31..2020-01-09",
            "expiry 2020-08-31 known 2020-01-10..2020-08-31",
            "notice 2020-02-29 known 2010-08-31..2020-08-31",
            "lapsed 2020-09-01 known 2020-09-01..",
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_milestones(case: str) -> None:
    term, events, expected = CASES[case]
    assert told(History([*BEGUN, *events], term, "yes")) == expected


def test_what_renews_itself_goes_on_by_terms_that_are_presumed() -> None:
    first, second = milestones(History(BEGUN, TACIT, "yes"))[:4:2]
    assert (first.kind, first.presumed, second.presumed) == ("renewal", False, True)
    assert [_days(each.days) for each in (first, second)] == ["2020-08-31", "2030-08-31"]


def test_an_entry_into_force_settled_before_is_due_until_then() -> None:
    entry = event("entered-into-force", "2011-01-10", effective="2011-03-01")
    history = History([event("signed", "2010-08-31"), entry], Term(), "yes")
    assert told(history) == ["entry-due 2011-03-01 known 2011-01-10..2011-02-28"]


def told(history: History) -> list[str]:
    """Each as ``kind days known days``."""
    return [
        f"{each.kind} {_days(each.days)} known {each.known.first}..{each.known.last or ''}"
        for each in milestones(history)
    ]


def _days(days: Days) -> str:
    return str(days.first) if days.first == days.last else f"{days.first}..{days.last}"
