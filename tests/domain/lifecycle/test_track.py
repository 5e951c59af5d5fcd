"""Who waits for whom: stretches of waiting by themselves, each cut where somebody acted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agreements.domain.lifecycle import History, Occurrence, waits
from agreements.domain.term import Term
from tests.domain.lifecycle.story import event

SIGNED = event("signed", "1975-06-13")


def said(finding: str, date: str) -> Occurrence:
    return replace(event("observed", date), finding=finding)


def told(trigger: str, *events: Occurrence, binding: str = "yes") -> list[str]:
    """Each wait as ``first..last owed by``, with a ? where it may be in force unrecorded."""
    found = waits(History([SIGNED, *events], Term(trigger=trigger), binding))
    return [
        f"{wait.days.first}..{wait.days.last or ''} {wait.owed_by or '-'}"
        + ("" if wait.certain else "?")
        for wait in found
    ]


A, B = event("ratified", "1976-02-01", side="A"), event("ratified", "1976-05-01", side="B")

UNSEEN: dict[str, tuple[list[Occurrence], list[str]]] = {
    "nothing": ([], []),
    "one side": ([A], ["1976-02-01.. B?"]),
    "one after the other": ([A, B], ["1976-02-01..1976-04-30 B?"]),
    "both at once": ([event("ratified", "1976")], []),
    "both, and reaffirmed since": ([event("ratified", "1976"), said("reaffirmed", "1980")], []),
    "different steps": (
        [A, event("domestic-approval", "1976-05-01", side="B")],
        ["1976-02-01..1976-04-30 B?", "1976-05-01.. B?"],
    ),
    "urged": ([said("urged", "1977-01-01")], ["1977-01-01.. -?"]),
    "both, and urged since": (
        [A, B, said("urged", "1977-01-01")],
        ["1976-02-01..1976-04-30 B?", "1977-01-01.. -?"],
    ),
    "urged, then both": (
        [said("urged", "1975-07-01"), A, B],
        ["1975-07-01..1976-01-31 -?", "1976-02-01..1976-04-30 B?"],
    ),
}


@pytest.mark.parametrize("case", UNSEEN)
def test_a_clause_not_seen_waits_by_evidence_alone(case: str) -> None:
    events, expected = UNSEEN[case]
    assert told("not-seen", *events) == expected


BOTH = "on-ratification-by-both"
SEEN: dict[str, tuple[str, list[Occurrence], list[str]]] = {
    "neither side": (BOTH, [], ["1975-06-13.. AB?"]),
    "one side": (BOTH, [A], ["1975-06-13..1976-01-31 AB", "1976-02-01.. B?"]),
    "both sides": (BOTH, [A, B], ["1975-06-13..1976-01-31 AB", "1976-02-01..1976-04-30 B"]),
    "both, and the exchange wanting": (
        "on-exchange-of-instruments",
        [A, B],
        ["1975-06-13..1976-01-31 AB", "1976-02-01..1976-04-30 B", "1976-05-01.. -?"],
    ),
    "refused": (
        BOTH,
        [A, event("denunciation-notice", "1980-09-17", side="B")],
        ["1975-06-13..1976-01-31 AB", "1976-02-01..1980-09-16 B?"],
    ),
    "refused, and taken back": (
        BOTH,
        [
            event("denunciation-notice", "1980-09-17", side="B"),
            event("notice-withdrawn", "1981-01-01", side="B"),
        ],
        ["1975-06-13..1980-09-16 AB?", "1981-01-01.. AB?"],
    ),
    "on signature": ("on-signature", [], []),
}


@pytest.mark.parametrize("case", SEEN)
def test_a_clause_seen_waits_from_conclusion(case: str) -> None:
    trigger, events, expected = SEEN[case]
    assert told(trigger, *events) == expected


def test_what_does_not_bind_never_waits() -> None:
    assert told(BOTH, binding="no") == []
