"""Texts that an article gives as a list, one a line: "1) Trade: ... 2) Health: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import BEGINS_WITH_ITS_TEXT, ITEM, Sentence

from .descriptions import LONGEST_TITLE, topic_of
from .kinds import ENUMERATED, KindMention

ONE_MORE = re.compile(r"(?:and |as well as )?(?:one|another)\b", re.IGNORECASE)
BEFORE = 4  # sentences before a list in which it is said what is listed
BETWEEN = 4  # sentences that an item may go on for
SHORTEST = 2  # items


def itemised(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[Sequence[KindMention]],
    grammar: Grammar,
) -> dict[int, KindMention]:
    """The text that each item of a list of texts is, by the number of its sentence.

    An item that begins with a text of its own, "1) MoU on trade", is not among them.
    """
    told: dict[int, KindMention] = {}
    for run in _runs(text, sentences):
        kind = _introduced(text, sentences, found, run)
        if kind is None and (own := _of_their_own(text, sentences, found, run)):
            told[run[0] - 1] = own
        if kind is None:
            continue
        before = kind
        for number in run:
            label = _label(text, sentences[number].span)
            own = found[number][0] if found[number] else None
            before = own or before
            if own is not None and _begins_with(own, label):
                continue
            topic = topic_of(text[slice(*label)], grammar)
            name = own.kind if own else before.kind if _goes_on(text, label) else kind.kind
            span = own.span if own else label
            told[number] = KindMention(name, span, label, ENUMERATED, topic, False, False)
    return told


def _runs(text: str, sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The numbers of the sentences that begin the items of each list."""
    run: list[int] = []
    for number, sentence in enumerate(sentences):
        if ITEM.match(text, *sentence.span) is None:
            continue
        if run and number - run[-1] > BETWEEN:
            yield run
            run = []
        run.append(number)
    yield run


def _introduced(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[Sequence[KindMention]],
    run: Sequence[int],
) -> KindMention | None:
    """The words, "seven memoranda", that say what the items of *run* are."""
    if len(run) < SHORTEST:
        return None
    announced = text[: sentences[run[0]].span[0]].rstrip().endswith(":")
    for number in range(run[0] - 1, max(-1, run[0] - 1 - BEFORE), -1):
        for kind in reversed(found[number]):
            if kind.plural and (abs(kind.count - len(run)) <= 1 or (announced and not kind.count)):
                return kind
        announced = announced and not found[number]
    return None


def _of_their_own(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[Sequence[KindMention]],
    run: Sequence[int],
) -> KindMention | None:
    """What is listed where nothing says so but a colon, and each item is named: "they signed:"."""
    if len(run) < SHORTEST or run[0] == 0 or found[run[0] - 1]:
        return None
    begins = [
        bool(found[number]) and _begins_with(found[number][0], _label(text, sentences[number].span))
        for number in run
    ]
    over = sentences[run[0] - 1].span[0] + len(text[slice(*sentences[run[0] - 1].span)].rstrip())
    if not all(begins) or not text[:over].endswith(":"):
        return None
    colon = over - 1, over
    return KindMention(
        "agreement", colon, colon, "indefinite", frozenset(), False, True, count=len(run)
    )


def _begins_with(kind: KindMention, label: Span) -> bool:
    return kind.title[0] < label[1] and kind.title[0] - label[0] <= BEGINS_WITH_ITS_TEXT


def _goes_on(text: str, label: Span) -> bool:
    """Whether the item is one of the kind that the item before it is: "one on water"."""
    return ONE_MORE.match(text, *label) is not None


def _label(text: str, sentence: Span) -> Span:
    """An item's words up to a colon or its end, without its number."""
    start, end = sentence
    item = ITEM.match(text, start, end)
    start = item.end() if item else start
    end = min(end, start + LONGEST_TITLE)
    colon = text.find(":", start, end)
    end = colon if colon > start else end
    return start, start + len(text[start:end].rstrip(" .;,\n"))
