"""A small sound document, to be made faulty in one place."""

from __future__ import annotations

from typing import Any

Document = dict[str, Any]

LEADS = [
    {"side": "A", "country": "in", "role": "lead"},
    {"side": "B", "country": "ru", "role": "lead"},
]
PRESS = {"key": "press", "title": "Press release", "kind": "newswire"}
CITED = {"citations": [{"source": "press"}], "sources": [PRESS]}


def good(**parts: Any) -> Document:
    """A small sound document with *parts* put in or put in place of others."""
    return {"slug": "in-ru-2019-x", "state": "draft", "parties": LEADS, **parts}


def with_event(**event: Any) -> Document:
    return good(events=[event])


def with_source(**source: Any) -> Document:
    return good(**CITED | {"sources": [PRESS | source]})


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


SIGNED = {"kind": "signed", "date": "2019-09-04"}
SIGNATURE = {"side": "A", "official": "singh", "role": "signed"}
END_FIRST = "The agreement would end before it began: check this date and its beginning."
HALF = "has half of a character in it (a lone surrogate): take it out."
NUL = "has a NUL character in it: take it out."
