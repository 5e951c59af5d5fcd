"""What is said to have been done to an agreement: signed, initialled, ratified, extended ..."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

AFTER_SIGNATURE = (
    "ratified", "in force", "extended", "terminated", "suspended", "superseded",
)  # fmt: skip
PAST = re.compile(r"\w+ed\b|struck\b|made\b|came\b|won\b|brought\b|took\b|went\b")
RELATIVE = re.compile(r", (?:which|that|who|where)\b")
IF_THEN = re.compile(r"[^.;!?]{0,120}\b(?:if|provided|unless) ")
PAST_ABROAD = re.compile(
    r"(?:assin|firm|celebr)(?:ou|aram|ó|aron)\Z|suscrib(?:ió|ieron)\Z|subscreve(?:u|ram)\Z|"
    r"(?:ha|hanno) (?:firmato|siglato)\Z|подписал[аи]?\Z"
)  # "what the treaty provides that they signed" is no plan
CLAUSES = (
    ";", ":", ". ", ", and ", ", but ", ", was ", ", were ", ", has ", ", have ", ", had ",
)  # fmt: skip
REACH_OF_A_PLAN = 60  # characters before the verb in which "hopes to" or "not" is looked for


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of concluding or ending.

    ``weak`` when it says so only with its object beside it, ``ends`` when the text it is said of
    stands before it ("a treaty came out of the talks").
    """

    status: str
    span: Span
    weak: bool
    denied: bool
    planned: bool
    ends: bool = False

    @property
    def planned_end(self) -> bool:
        """Whether what may be done is to end, ratify or prolong a text that there is."""
        return self.planned and self.status in AFTER_SIGNATURE


def deeds(text: str, sentence: Sentence, grammar: Grammar) -> list[Deed]:
    """The deeds of *sentence*, in order; those denied or only wished for are marked."""
    start, end = sentence.span
    taken: list[tuple[Span, str]] = []
    lowered = text[start:end].lower()
    for status, verbs in grammar.deeds:
        if not verbs.may_be_in(lowered):
            continue
        for match in verbs.finditer(text, start, end):
            if _is_in_a_name(text, sentence, match.span()):
                continue
            if all(match.end() <= a or match.start() >= b for (a, b), _ in taken):
                taken.append((match.span(), status))
    papers = [match.span() for match in grammar.ratifying.finditer(text, start, end) if taken]
    return [
        Deed(
            status=_status(status, papers=_are_beside(text, papers, span)),
            span=span,
            weak="?" in status and not (papers and status == "signed?"),
            denied=_before(text, start, span[0], grammar.denied, REACH_OF_A_PLAN // 2),
            planned=_is_planned(text, start, span, status, grammar)
            or (
                status.rstrip("?^") in AFTER_SIGNATURE
                and _is_to_come(text, start, span[0], grammar)
            ),
            ends="^" in status,
        )
        for span, status in sorted(taken)
    ]


def _is_in_a_name(text: str, sentence: Sentence, span: Span) -> bool:
    """Whether it is a word of a title: "the Logistics Exchange Memorandum"."""
    begin, over = span
    if sentence.headline or not text[begin].isupper():
        return False
    before = text[max(sentence.span[0], begin - 30) : begin].split()
    return bool(before) and before[-1][:1].isupper() and text[over + 1 : over + 2].isupper()


def _are_beside(text: str, papers: Sequence[Span], span: Span) -> bool:
    """Whether the papers of ratification stand in the same clause as the verb at *span*."""
    return any(
        RELATIVE.search(text, min(span[1], paper[1]), max(span[0], paper[0])) is None
        for paper in papers
    )


def _status(status: str, *, papers: bool) -> str:
    """Without its marks; *papers* of ratification that are signed or exchanged ratify."""
    plain = status.rstrip("?^")
    return "ratified" if papers and plain == "signed" else plain


def _is_planned(text: str, start: int, span: Span, status: str, grammar: Grammar) -> bool:
    """Whether it is hoped for; a verb of the past is so only right behind "could be", "if"."""
    if PAST.match(text, *span) and grammar.language == "en":
        return grammar.not_done.search(text, max(start, span[0] - 70), span[0]) is not None
    if PAST_ABROAD.match(text, *span):
        return False
    if status == "to be signed" and IF_THEN.match(text, span[1]):
        return True
    comma = text.rfind(", ", start, span[0]) if status == "to be signed" else -1
    return _before(text, max(start, comma), span[0], grammar.planned, REACH_OF_A_PLAN)


def _is_to_come(text: str, start: int, at: int, grammar: Grammar) -> bool:
    """Whether it is said of the future: "the treaty will soon enter into force"."""
    found = grammar.to_come.finditer(text, max(start, at - 70), at)
    return any(not text[match.end() : at].strip() for match in found)


def _before(text: str, start: int, at: int, pattern: object, reach: int) -> bool:
    """Whether *pattern* stands shortly before, in the same part of the sentence."""
    begin = max(start, at - reach)
    for mark in CLAUSES:
        begin = max(begin, text.rfind(mark, begin, at))
    return pattern.search(text, begin, at) is not None  # type: ignore[attr-defined]
