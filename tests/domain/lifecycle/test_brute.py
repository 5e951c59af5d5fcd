"""The lifecycle against brute force: the same statuses are possible on every day."""

from __future__ import annotations

import datetime as dt
import os
import random

import pytest

from agreements.domain.bounds import Bounds
from agreements.domain.lifecycle import History, Occurrence, answer
from tests.domain.lifecycle.brute import FORCE, HORIZON, Fact, possible, revives

# So many random histories each run; HISTORIES=100000 tries more.
HISTORIES = int(os.environ.get("HISTORIES", "10000"))

EVENT = {
    "negotiating": "negotiations-opened",
    "provisional": "provisional-application-begins",
    "unprovisional": "provisional-application-ends",
    "in-force": "entered-into-force",
    "notice": "denunciation-notice",
    "withdrawn": "notice-withdrawn",
    "seen": "observed",
    "unseen": "observed",
}
FINDING = {"seen": "in-force", "unseen": "not-in-force"}
OPTIONAL = ("announced", "negotiating", "provisional", "unprovisional", "seen", "unseen")


def random_facts(chance: random.Random) -> list[Fact]:
    """An agreement that was signed, with other things, at most three not dated exactly."""
    kinds = ["signed", *(kind for kind in OPTIONAL if chance.random() < 0.25)]
    if chance.random() < 0.7:
        kinds.append("in-force")
        kinds += [kind for kind in ("suspended", "resumed") if chance.random() < 0.3]
    ends = ["superseded", "fulfilled"]
    if chance.random() < 0.3:
        kinds += ["notice", *(["withdrawn"] if chance.random() < 0.5 else [])]
    else:
        ends += ["terminated", "expired"]
    kinds += chance.sample(ends, chance.choice([0, 0, 1, 1, 2]))
    facts = [
        _fact(chance, kind, exact=index >= 3) for index, kind in enumerate(_shuffled(chance, kinds))
    ]
    entries = [fact for fact in facts if fact.kind == "in-force"]
    if any(revives(entry, facts) for entry in entries):
        return random_facts(chance)  # then the first entry is another one, which is not recorded
    if not entries:
        signed = next(fact for fact in facts if fact.kind == "signed")
        facts.append(Fact("in-force", signed.first, None, maybe=True))
    return facts


def _shuffled(chance: random.Random, kinds: list[str]) -> list[str]:
    return chance.sample(kinds, len(kinds))


def _fact(chance: random.Random, kind: str, *, exact: bool) -> Fact:
    day = chance.randrange(HORIZON)
    effect = chance.randrange(day, HORIZON + 1) if kind == "notice" else None
    if exact or chance.random() < 0.3:
        return Fact(kind, day, day, effect)
    last = min(day + chance.randrange(4), HORIZON - 1)
    first, end = chance.choice([(day, last), (day, last), (None, last), (day, None), (None, None)])
    if kind in FINDING and end is None:
        end = last
    return Fact(kind, first, end, effect)


def as_day(number: int | None) -> dt.date | None:
    return None if number is None else dt.date(2000, 1, 1) + dt.timedelta(days=number)


def _history(facts: list[Fact]) -> History:
    """The facts as events are recorded; what may never have come is not."""
    return History(
        [
            Occurrence(
                EVENT.get(fact.kind, fact.kind),
                date=Bounds(as_day(fact.first), as_day(fact.last)),
                effective=Bounds(as_day(fact.effect), as_day(fact.effect)),
                finding=FINDING.get(fact.kind, ""),
            )
            for fact in facts
            if not fact.maybe
        ]
    )


def _in_force(statuses: set[str]) -> str:
    if statuses <= set(FORCE):
        return "yes"
    return "unknown" if statuses & set(FORCE) else "no"


@pytest.mark.no_cover  # it takes three times as long when its lines are counted
def test_the_same_is_possible_on_every_day() -> None:
    chance = random.Random(20261123)
    for number in range(HISTORIES):
        facts = random_facts(chance)
        history = _history(facts)
        for day, statuses in enumerate(possible(facts)):
            told = answer(history, as_day(day) or dt.date.min)
            assert (set(told.possible), told.in_force) == (
                statuses - {""},
                _in_force(statuses),
            ), (number, day, facts)
