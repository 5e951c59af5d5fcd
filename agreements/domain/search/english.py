"""Words that are spelt one way in Britain and another in America: defence and defense."""

from __future__ import annotations

import re
from collections.abc import Callable

Swap = Callable[[re.Match[str]], str]


def _other(one: str, two: str) -> Swap:
    return lambda match: match[1] + (two if match[2] == one else one) + match[3]


_RULES: tuple[tuple[re.Pattern[str], Swap], ...] = (
    (re.compile(r"(defen|offen|licen|preten)([cs])(es?)"), _other("c", "s")),
    (
        re.compile(r"(\w{3,}i)([sz])(e[ds]?|ers?|ing|ations?|ational)"),
        _other("s", "z"),
    ),
    (
        re.compile(r"(armo|behavio|colo|endeavo|favo|harbo|hono|labo|neighbo)(u?)(r\w*)"),
        _other("u", ""),
    ),
    (re.compile(r"(cent|fib|met|theat)(re|er)(s?)"), _other("re", "er")),
    (
        re.compile(r"(program)(me)?(s?)"),
        lambda match: match[1] + ("" if match[2] else "me") + match[3],
    ),
)


def spellings(word: str) -> set[str]:
    """*word* (folded, as a token) and how it is spelt on the other side of the Atlantic, if so."""
    found = {word}
    for pattern, swap in _RULES:
        if match := pattern.fullmatch(word):
            found.add(swap(match))
    return found
