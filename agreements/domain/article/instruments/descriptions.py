"""What a text is about: how far the words behind its name reach, and which of them tell it."""

from __future__ import annotations

import re

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.words import WORD, key_of

LONGEST_TITLE = 220
STEM = 6  # letters by which words about the same thing are told to be the same
LIST = re.compile(r"[^,;.]{2,45}(?:,| and | & | y | et | und | e | и )")
COMMA = re.compile(r",(?!\d)")
QUOTED = re.compile(r"[\"“«„]([^\"”»“\n]{8,220})[\"”»“]")


def topic_of(words: str, grammar: Grammar) -> frozenset[str]:
    """Stems of the words that tell one text from another."""
    telling = (word for word in WORD.findall(words) if not _is_empty(word.casefold(), grammar))
    keys = (key_of(word) for word in telling)
    return frozenset(
        key[:STEM]
        for key in keys
        if len(key) > 2 and not (key.isdigit() or key in grammar.months or _is_empty(key, grammar))
    )


def _is_empty(word: str, grammar: Grammar) -> bool:
    return word in grammar.function_words or word in grammar.empty_words


def ending(text: str, at: int, end: int, grammar: Grammar) -> int:
    """Where what follows the kind's name, "on cooperation in space", is over."""
    end = min(end, at + LONGEST_TITLE)
    if quoted := QUOTED.match(text, at + 1, end):
        return quoted.end()
    topic = grammar.topic.match(text, at, end)
    if topic is None:
        return at
    starts = topic.end()
    stop = grammar.breaks.search(text, starts, end)
    over = stop.start() if stop else end
    comma = _comma(text, starts, over)
    while 0 <= comma < over and LIST.match(text, comma + 1, over):
        comma = _comma(text, comma + 1, over)
    over = comma if comma >= 0 else over
    if over - starts < 3:
        return at
    return starts + len(text[starts:over].rstrip(" .,")) if over > starts else at


def _comma(text: str, start: int, end: int) -> int:
    """Where the next comma stands that is not within a number, or -1."""
    return next((comma.start() for comma in COMMA.finditer(text, start, end)), -1)
