"""The words of a text, and the places where listed phrases stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from .cleaned import Span

WORD = re.compile(r"[\w\u0300-\u036f\u0900-\u0963\u0971-\u097f]+")
BETWEEN = re.compile(r"[\s.'\-‐‑–]{1,3}")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, as compared, and where."""

    text: str
    key: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def key_of(text: str) -> str:
    """A word as it is compared: without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(text: str) -> list[Word]:
    """Every word of *text*, in order."""
    return [Word(m[0], key_of(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A listed phrase in a text: its value, its place, and its first and last word's number."""

    value: Value
    span: Span
    first: int
    last: int


@dataclass(slots=True)
class Phrases(Generic[Value]):
    """Listed phrases, found by their first word; the longest that fits wins."""

    by_first: dict[str, list[tuple[tuple[str, ...], str, Value]]] = field(default_factory=dict)

    def add(self, text: str, value: Value, *, cased: str = "") -> None:
        """List *text*; *cased* is ``"exact"`` or ``"initial"`` where the case must fit."""
        keys = tuple(key_of(word) for word in WORD.findall(text))
        if keys:
            cased = text if cased == "exact" else cased
            self.by_first.setdefault(keys[0], []).append((keys, cased, value))

    def settle(self) -> None:
        """Sort what is listed, longest first; call it once when all is there."""
        for listed in self.by_first.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def hits(self, text: str, found: Sequence[Word]) -> Iterator[Hit[Value]]:
        """Where listed phrases stand, from left to right, none within another."""
        at = 0
        while at < len(found):
            entry = self._at(text, found, at) if found[at].key in self.by_first else None
            if entry is None:
                at += 1
                continue
            length, value = entry
            last = at + length - 1
            yield Hit(value, (found[at].start, found[last].end), at, last)
            at += length

    def _at(self, text: str, found: Sequence[Word], at: int) -> tuple[int, Value] | None:
        for keys, cased, value in self.by_first[found[at].key]:
            if len(keys) > 1 and (at + 1 == len(found) or found[at + 1].key != keys[1]):
                continue
            here = found[at : at + len(keys)]
            if tuple(word.key for word in here) != keys or not _joined(text, here):
                continue
            if cased == "initial" and here[0].text[:1].islower():
                continue
            if cased not in ("", "initial") and WORD.findall(cased) != [w.text for w in here]:
                continue
            return len(keys), value
        return None


def _joined(text: str, here: Iterable[Word]) -> bool:
    held = list(here)
    return all(BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(held))
