"""What is said to have been done to an agreement: signed, initialled, ratified, extended ..."""

from __future__ import annotations

from dataclasses import dataclass

from .cleaned import Span
from .grammar import Grammar
from .passages import Sentence

AFTER_SIGNATURE = (
    "ratified", "in force", "extended", "terminated", "suspended", "superseded",
)  # fmt: skip
REACH_OF_A_PLAN = 60  # characters before the verb in which "hopes to" or "not" is looked for


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of concluding or ending; ``weak`` when it says so only with its object beside it."""

    status: str
    span: Span
    weak: bool
    denied: bool
    planned: bool


def deeds(text: str, sentence: Sentence, grammar: Grammar) -> list[Deed]:
    """The deeds of *sentence*, in order; those denied or only wished for are marked."""
    start, end = sentence.span
    taken: list[tuple[Span, str]] = []
    for status, verbs in grammar.deeds:
        for match in verbs.finditer(text, start, end):
            if all(match.end() <= a or match.start() >= b for (a, b), _ in taken):
                taken.append((match.span(), status))
    return [
        Deed(
            status=status.rstrip("?"),
            span=span,
            weak=status.endswith("?"),
            denied=_before(text, start, span[0], grammar.denied, REACH_OF_A_PLAN // 2),
            planned=_before(text, start, span[0], grammar.planned, REACH_OF_A_PLAN),
        )
        for span, status in sorted(taken)
    ]


def _before(text: str, start: int, at: int, pattern: object, reach: int) -> bool:
    """Whether *pattern* stands shortly before, in the same part of the sentence."""
    begin = max(start, at - reach)
    for mark in (";", ":", ". ", ", and ", ", but "):
        begin = max(begin, text.rfind(mark, begin, at))
    return pattern.search(text, begin, at) is not None  # type: ignore[attr-defined]
