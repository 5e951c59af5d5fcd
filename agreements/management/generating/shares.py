"""How often what occurs: shares as in the sample registry and the lists that it draws on."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")

KINDS = {
    "agreement": 43, "treaty": 14, "memorandum-of-understanding": 14, "protocol": 7,
    "exchange-of-notes": 6, "intergovernmental-agreement": 5, "convention": 4, "declaration": 2,
    "arrangement": 2, "exchange-of-letters": 1, "programme": 1, "contract": 1,
}  # fmt: skip
NOT_BINDING = {"memorandum-of-understanding", "declaration", "programme"}
LEVELS = {"government": 45, "unknown": 30, "state": 15, "ministry": 6, "agency": 3, "company": 1}
# 9 % of defence cooperation agreements have no signing day (DCAD v1.0); some only month or year.
PRECISIONS = {"day": 83, "month": 4, "year": 4, "none": 9}
# 52 % of the United Kingdom's bilateral treaties have no definitive entry into force.
FATES = {"unrecorded": 42, "force": 40, "ended": 8, "expiring": 10}
SOURCE_KINDS = {
    "newswire": 35, "official-text": 30, "government-statement": 20, "dataset": 12, "book": 3,
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1946, 2026
FIRST_RECORDED, DAYS_OF_RECORDING, CHANGED = dt.date(2024, 1, 1), 900, 0.2
LANGUAGES = {"ru": 4, "fr": 4, "hi": 2, "es": 2, "de": 1}
TITLED_ELSEWHERE, TEXTED, QUOTED, SIGNED_BY_NAME, SUMMITED, NUMBERED, RELATED = (
    0.10, 0.03, 0.3, 0.3, 0.04, 0.04, 0.05,
)  # fmt: skip


class Weighted(Generic[T]):
    """Values to be drawn by weight, quickly."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.values = list(weights)
        self.sums = list(accumulate(weights.values()))

    def draw(self, chance: random.Random) -> T:
        return chance.choices(self.values, cum_weights=self.sums)[0]


def power_law(values: list[T], exponent: float = 1.1) -> dict[T, float]:
    """Weights that fall with rank, as the numbers of countries' agreements do (Zipf)."""
    return {value: 1 / rank**exponent for rank, value in enumerate(values, 1)}
