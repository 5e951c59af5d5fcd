"""Country pair: a value of two country codes, alphabetically ordered, such as ``in-ru``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

CODE = re.compile(r"[a-z][a-z0-9]{1,7}")


class PairError(ValueError):
    """The text names no pair; the message says how one is written."""


@dataclass(frozen=True, slots=True)
class CountryPair:
    """Two different country codes in alphabetical order."""

    a: str
    b: str

    def __post_init__(self) -> None:
        if self.a >= self.b:
            raise PairError(f"A pair is two different countries in order, not {self.a}-{self.b}.")

    def __str__(self) -> str:
        return f"{self.a}-{self.b}"

    @classmethod
    def of(cls, one: str, other: str) -> CountryPair:
        """The pair of two codes given in either order. Raises PairError for one code twice."""
        return cls(*sorted((one, other)))

    @classmethod
    def parse(cls, text: str) -> CountryPair:
        """Read ``in-ru``, in either order and case. Raises PairError with what to write."""
        codes = text.strip().lower().split("-")
        if len(codes) != 2 or not all(CODE.fullmatch(code) for code in codes):
            raise PairError("Write two country codes joined by a hyphen, such as in-ru.")
        if codes[0] == codes[1]:
            raise PairError("A pair is two different countries, such as in-ru.")
        return cls.of(*codes)

    def joined(self, continuations: Mapping[str, str]) -> CountryPair | None:
        """This pair with each former state replaced by the state that continues it.

        *continuations* maps predecessor to continuing successor, one step; chains are followed.
        None when both codes are continued by one state: a state and its own past are no pair.
        """
        a, b = (continued_by(code, continuations) for code in (self.a, self.b))
        return None if a == b else CountryPair.of(a, b)


def continued_by(code: str, continuations: Mapping[str, str]) -> str:
    """The last state that continues *code* (itself, when nobody does)."""
    seen = {code}
    while (successor := continuations.get(code)) is not None and successor not in seen:
        seen.add(code := successor)
    return code


def continued_from(code: str, continuations: Mapping[str, str]) -> tuple[str, ...]:
    """*code* and every former state that it continues, itself first, the rest in order."""
    past = sorted(old for old in continuations if continued_by(old, continuations) == code)
    return (code, *(old for old in past if old != code))
