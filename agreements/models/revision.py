"""Which state of the data this connection sees: see migrations/sql/revision.sql."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, connections

P = ParamSpec("P")
T = TypeVar("T")

MOST = 50  # answers that are kept of one function

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
    read: dict[Callable[..., Any], dict[Any, Any]] = field(default_factory=dict)


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


def while_unchanged(read: Callable[P, T]) -> Callable[P, T]:
    """*read*, whose answers each process keeps for as long as nothing in the registry changes.

    What it takes is hashable; what it answers nobody may change.
    """
    kept: tuple[str, dict[Any, T]] = ("", {})

    @wraps(read)
    def answer(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal kept
        look = _look()
        if not look.own and kept[0] != look.revision:
            kept = (look.revision, {})
        known: dict[Any, T] = look.read.setdefault(read, {}) if look.own else kept[1]
        asked = (args, *sorted(kwargs.items()))
        if asked in known:
            return known[asked]
        if len(known) >= MOST:
            known.clear()
        found = known[asked] = read(*args, **kwargs)
        return found

    return answer


def watch_tables(using: str, **rest: Any) -> None:
    """After migrations: have changes of every table of the registry counted."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('entente_watch_tables')")
        if cursor.fetchone()[0] is not None:
            cursor.execute("SELECT entente_watch_tables()")
