"""The lifecycle by brute force: every world of a short calendar, lived day by day.

Shares no code with ``agreements.domain.lifecycle``. An agreement is a list of facts, each of which
came on one of some days (or, where it may be so, never). A world picks the days; it is lived
through by plain rules; what holds in every world is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

HORIZON = 6  # days 0 to 5 are lived
AROUND = 2  # an open end reaches so many days beyond them
NEVER = 99

ENDS = ("terminated", "expired", "superseded", "fulfilled")
FORCE = ("in-force", "suspended")
# What comes in this order: nobody enters into force before signing, or suspends what has ended.
RANKS = {"signed": 1, "provisional": 2, "unprovisional": 2, "in-force": 3}
RANKS |= {"suspended": 4, "resumed": 4} | dict.fromkeys(ENDS, 5)
BEFORE = ("announced", "negotiating", "initialled")
STATUS = {
    "resumed": "in-force",
    "provisional": "provisionally-applied",
    "unprovisional": "signed",
}


@dataclass(frozen=True)
class Fact:
    """Something of *kind* that came on some day from *first* to *last*; None is open.

    *effect* is the day on which a notice is to end it; *maybe*: it may never have come.
    """

    kind: str
    first: int | None
    last: int | None
    effect: int | None = None
    maybe: bool = False

    @property
    def days(self) -> list[int]:
        first = -AROUND if self.first is None else self.first
        last = HORIZON + AROUND if self.last is None else self.last
        return [*range(first, last + 1), *([NEVER] if self.maybe else [])]


Days = Sequence[int]


def possible(facts: Sequence[Fact]) -> list[set[str]]:
    """For each day lived the statuses of all worlds; "" is before anything.

    Where no world agrees with what somebody saw, that is left out of account; where none keeps
    the order of things, the order.
    """
    rules = list(_rules(facts))
    every = list(product(*(fact.days for fact in facts)))
    ordered = [days for days in every if all(_kept(rule, facts, days) for rule in rules)]
    if not ordered:
        signed = [rule for rule in rules if rule[1] is None and facts[rule[0]].kind == "signed"]
        every = [days for days in every if all(_kept(rule, facts, days) for rule in signed)]
    lives = [(days, lived(facts, days)) for days in ordered or every]
    seen = [life for days, life in lives if ordered and _as_seen(facts, days, life)]
    told = seen or [life for _, life in lives]
    return [{life[day] for life in told} for day in range(HORIZON)]


# The fact at one place comes by the day of that at another, or by a day.
Rule = tuple[int, int | None, int]


def _rules(facts: Sequence[Fact]) -> Iterator[Rule]:
    """What comes before what, as far as the record allows that."""
    for (at, one), (by, other) in product(enumerate(facts), repeat=2):
        if revives(one, facts):
            continue
        for place, day, latest in _limits(one, other, by, facts):
            if one.first is None or latest is None or one.first <= latest:
                yield at, place, day


def _limits(
    one: Fact, other: Fact, by: int, facts: Sequence[Fact]
) -> Iterator[tuple[int | None, int, int | None]]:
    """Where *other* bounds *one*: its place or else a day, and the last day that this can be."""
    undone = any(fact.kind == "withdrawn" for fact in facts)
    rank = RANKS.get(one.kind, 9)
    if rank < RANKS.get(other.kind, 0) and not revives(other, facts):
        yield by, 0, other.last
    waits = one.kind in ("withdrawn", "notice") or (rank < RANKS["terminated"] and not undone)
    if other.effect is not None and waits:
        yield None, other.effect, other.effect
    if other.kind == "withdrawn" and one.kind == "notice":
        yield by, 0, other.last
    if other.kind in ("notice", "withdrawn") and one.kind == "signed" and other.last is not None:
        yield None, other.last, other.last


def _kept(rule: Rule, facts: Sequence[Fact], days: Days) -> bool:
    at, place, day = rule
    by = day if place is None else days[place]
    never = days[at] == NEVER and facts[at].maybe
    return never or by == NEVER or days[at] <= by


def revives(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Was it resumed on a day that is certainly later than an end?"""
    lasts = [each.last for each in facts if each.kind in ENDS and each.last is not None]
    certain = fact.first is not None and bool(lasts) and fact.first > min(lasts)
    return certain and not fact.maybe and fact.kind in ("in-force", "resumed")


def lived(facts: Sequence[Fact], days: Days) -> dict[int, str]:
    """The status at the end of each day of one world, its days lived one after another."""
    deeds = sorted(_deeds(facts, days), reverse=True)
    life: dict[int, str] = {}
    reached, told, ended = 0, "", False
    for today in range(-AROUND - 1, HORIZON + AROUND + 1):
        while deeds and deeds[-1][0] <= today:
            _, rank, _, kind = deeds.pop()
            if kind == "revived":
                reached, told, ended = 3, "in-force", False
            elif kind in ENDS:
                told, ended = (told, True) if ended else (kind, True)
            elif not ended and rank >= reached:
                reached, told = min(rank, 3), STATUS.get(kind, kind)
        life[today] = told
    return life


def _deeds(facts: Sequence[Fact], days: Days) -> Iterator[tuple[int, int, int, str]]:
    """What happens in one world: the day, its place in the day, its place in the record, what."""
    withdrawn = [day for fact, day in zip(facts, days, strict=True) if fact.kind == "withdrawn"]
    for at, (fact, day) in enumerate(zip(facts, days, strict=True)):
        if fact.kind in (*BEFORE, *RANKS):
            place = RANKS.get(fact.kind, 0) + 3 * (fact.kind in ENDS)
            yield (day, 5, at, "revived") if revives(fact, facts) else (day, place, at, fact.kind)
        if fact.effect is None or (withdrawn and day > fact.effect):
            continue
        if all(each > fact.effect or each < day for each in withdrawn):
            yield fact.effect, 9, at, "terminated"


def _as_seen(facts: Sequence[Fact], days: Days, life: dict[int, str]) -> bool:
    """Was it in force, or not, as somebody saw it at the beginning or at the end of a day?"""
    return all(
        (fact.kind == "seen") in (life[day - 1] in FORCE, life[day] in FORCE)
        for fact, day in zip(facts, days, strict=True)
        if fact.kind in ("seen", "unseen")
    )
