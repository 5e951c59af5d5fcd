"""Faults of a document: where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a document: the path of the value, and a sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class DocumentError(ValueError):
    """A document that is refused, with every fault found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def path_of(steps: Iterable[str | int]) -> str:
    """``["events", 2, "date"]`` as ``events[2].date``; names that none of ours has, made plain."""
    path = ""
    for step in steps:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            path += f".{_plain(step)}" if path else _plain(step)
    return path


def _plain(name: str) -> str:
    return name if name.isidentifier() and len(name) <= LONGEST else f"«{printable(name)}»"


def printable(text: str) -> str:
    """*text* without what a page cannot print, cut to a length that one can read."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[:LONGEST])
    return f"{shown}…" if len(text) > LONGEST else shown
