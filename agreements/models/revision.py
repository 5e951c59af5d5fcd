"""Which state of the data this connection sees: see migrations/sql/revision.sql."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from django.db import connection, connections

T = TypeVar("T")

_SEEN = """
    SELECT (SELECT mark::text FROM data_change ORDER BY id DESC LIMIT 1),
        (SELECT count(*) FROM data_change), pg_current_xact_id_if_assigned() IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen at one moment; *own* where this transaction has written something itself.

    What is read then may be undone, or written over without another mark: it is *read* for this
    look alone.
    """

    revision: str
    own: bool
    read: dict[Callable[[], Any], Any] = field(default_factory=dict)


_looks: ContextVar[list[Look] | None] = ContextVar("looks", default=None)


def revision() -> str:
    """A word that is the same for two moments only if all data are; one query."""
    return _look().revision


def _look() -> Look:
    looks = _looks.get()
    if looks is None:
        return _looked()
    if not looks:
        looks.append(_looked())
    return looks[0]


def _looked() -> Look:
    with connection.cursor() as cursor:
        cursor.execute(_SEEN)
        mark, count, own = cursor.fetchone()
    return Look(f"{mark} {count}", own)


@contextmanager
def one_look() -> Iterator[None]:
    """For a page that changes nothing: the first look at the data does for all of it."""
    token = _looks.set([])
    try:
        yield
    finally:
        _looks.reset(token)


def while_unchanged(read: Callable[[], T]) -> Callable[[], T]:
    """*read*, whose answer each process keeps for as long as nothing in the registry changes.

    Nobody may change what it answers.
    """
    kept: tuple[str, T] | None = None

    @wraps(read)
    def answer() -> T:
        nonlocal kept
        look = _look()
        if look.own:
            if read not in look.read:
                look.read[read] = read()
            found: T = look.read[read]
            return found
        held = kept
        if held is None or held[0] != look.revision:
            kept = held = (look.revision, read())
        return held[1]

    return answer


def watch_tables(using: str, **rest: Any) -> None:
    """After migrations: have changes of every table of the registry counted."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('entente_watch_tables')")
        if cursor.fetchone()[0] is not None:
            cursor.execute("SELECT entente_watch_tables()")
