"""What no database keeps and no text has: NUL, halves of characters, nesting without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .faults import Fault, path_of

DEEPEST = 12  # a signature's office stands at six
_NUL = "\0"
_HALF = re.compile("[\ud800-\udfff]")


def storable_faults(document: object) -> Iterator[Fault]:
    """Every text in *document* that PostgreSQL would refuse, and where it nests too deeply.

    Walks without recursion, so that no depth can exhaust the stack.
    """
    todo: list[tuple[tuple[str | int, ...], object]] = [((), document)]
    while todo:
        path, value = todo.pop()
        if isinstance(value, str):
            yield from _text_faults(path, value)
        elif isinstance(value, dict | list) and len(path) >= DEEPEST:
            yield Fault(path_of(path), "is nested too deeply.")
        elif isinstance(value, dict):
            for name, item in reversed(value.items()):
                yield from _text_faults((*path, name), name)
                todo.append(((*path, name), item))
        elif isinstance(value, list):
            todo += [((*path, index), value[index]) for index in reversed(range(len(value)))]


def _text_faults(path: tuple[str | int, ...], text: str) -> Iterator[Fault]:
    if _NUL in text:
        yield Fault(path_of(path), "has a NUL character in it: take it out.")
    if _HALF.search(text):
        yield Fault(path_of(path), "has half of a character in it (a lone surrogate): take it out.")
