"""Whether a record and what a news text tells are one agreement: pair, day, kind, title words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from agreements.domain.folded import folded

LIKELY, POSSIBLE = 5, 3
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5  # letters: "defence" and "defense", "spare" and "spares" are one word
COMMON = frozenset(
    (
        "accor", "agree", "arran", "betwe", "conce", "conve", "coope", "decla", "docum", "feder",
        "field", "gover", "inter", "joint", "kingd", "lette", "memor", "mutua", "pact", "proto",
        "regar", "relat", "repub", "state", "treat", "under", "unite", "with",
    )
)  # fmt: skip
# Newsmen say one for the other; a memorandum or a statement is something else.
LOOSE = frozenset(("agreement", "intergovernmental-agreement", "treaty", "convention", "contract"))
SLIP = dt.timedelta(days=7)  # by which reports of one signing differ


@dataclass(frozen=True)
class Sketch:
    """What is compared; ``pair`` is that of the continuing states, days bound the conclusion."""

    pair: str
    kind: str
    title: str
    first: dt.date | None = None
    last: dt.date | None = None

    @cached_property
    def words(self) -> frozenset[str]:
        """What the title is about."""
        stems = {word[:STEM] for word in WORD.findall(folded(self.title))}
        return frozenset(stems - COMMON)


def likeness(told: Sketch, held: Sketch) -> int:
    """From 0 (another agreement) to 7; from LIKELY on it is the same, from POSSIBLE on it may be.

    Another pair, or days of conclusion more than a week apart, make another agreement.
    """
    days = _days(told, held)
    if told.pair != held.pair or days is None:
        return 0
    return max(0, days + _kinds(told.kind, held.kind) + _titles(told.words, held.words))


def _days(told: Sketch, held: Sketch) -> int | None:
    if not (told.first and told.last and held.first and held.last):
        return 0
    if told.first == told.last == held.first == held.last:
        return 3
    if told.first <= held.last and held.first <= told.last:
        return 2
    gap = max(told.first - held.last, held.first - told.last)
    return None if gap > SLIP else -1


def _kinds(told: str, held: str) -> int:
    if "unknown" in (told, held):
        return 0
    if told == held:
        return 1
    return 0 if {told, held} <= LOOSE else -1


def _titles(told: Iterable[str], held: Iterable[str]) -> int:
    told, held = frozenset(told), frozenset(held)
    if not told or not held:
        return 0
    common, fewer = len(told & held), min(len(told), len(held))
    if not common:
        return -3
    share = common / fewer
    return 3 if common >= 2 and share >= 0.5 else 1
