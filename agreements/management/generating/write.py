"""Generate agreements and write them, and derive what follows."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from agreements.management.cores import on_all_cores
from agreements.models import Agreement, Event, SearchText, Source, StaleAgreement, Subject, Summit
from agreements.models.derive import BATCH, derive_batch, summed_up

from .agreement import add_agreement
from .columns import TABLES, Columns
from .shares import SOURCE_KINDS, Weighted
from .world import states, the_world

AT_A_TIME = 20_000
BATCHES_TOLD = 10
WORD_INDEXES = [index.name for index in SearchText._meta.indexes]
AGREEMENTS_A_SOURCE = 8
AGREEMENTS_A_SUMMIT = 250  # of which few come from a summit


class NothingToGenerateFromError(Exception):
    """There is nothing to generate agreements from."""


def generate(count: int, seed: int, told: Callable[[str], None] = lambda words: None) -> None:
    """Add *count* made-up agreements to a registry that has countries and subjects.

    The same *seed* on the same registry gives the same rows. Raises NothingToGenerateFromError.
    """
    if not Subject.objects.exists():
        raise NothingToGenerateFromError(
            "There are no countries and subjects: run manage.py load_corpus first."
        )
    first, event = _after(Agreement), _after(Event)
    sources = _write_sources(count, seed)
    _write_summits(count, seed)
    world = the_world(seed)
    for start in range(0, count, AT_A_TIME):
        rows = Columns()
        stop = min(start + AT_A_TIME, count)
        for number in range(start, stop):
            event = add_agreement(rows, world, seed, number, first, event, sources)
        with transaction.atomic(), _unwatched():
            rows.write()
            _mark_stale(first + start, first + stop)
        told(f"{stop} of {count} written")
    _continue_numbers()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    _derive(told)


def _derive(told: Callable[[str], None]) -> None:
    ids = list(StaleAgreement.objects.values_list("pk", flat=True))
    with summed_up(len(ids)), _words_gathered():
        for number, _done in enumerate(on_all_cores(derive_batch, ids), 1):
            if number % BATCHES_TOLD == 0:
                told(f"{min(number * BATCH, len(ids))} of {len(ids)} derived")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _after(model: type[Agreement] | type[Event] | type[Source] | type[Summit]) -> int:
    newest = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
    return (newest or 0) + 1


def _write_sources(count: int, seed: int) -> list[int]:
    chance, rows = random.Random(f"{seed} sources"), Columns()
    kinds = Weighted(SOURCE_KINDS)
    first = _after(Source)
    made = range(first, first + count // AGREEMENTS_A_SOURCE + 1)
    for pk in made:
        rows.add("source", pk, f"made-up-{seed}-{pk}", f"Made-up source {pk}", kinds.draw(chance))
    rows.write()
    return list(made)


def _write_summits(count: int, seed: int) -> None:
    chance, rows = random.Random(f"{seed} summits"), Columns()
    hosts = list(states().values_list("code", flat=True))
    first = _after(Summit)
    for pk in range(first, first + count // AGREEMENTS_A_SUMMIT + 1):
        rows.add("summit", pk, f"made-up-{seed}-{pk}", f"Made-up summit {pk}", chance.choice(hosts))
    rows.write()


@contextmanager
def _unwatched() -> Iterator[None]:
    """Within, no trigger looks at rows that are sound as they are made."""
    tables = [f"agreements_{table}" for table in TABLES if table not in ("source", "summit")]
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@contextmanager
def _words_gathered() -> Iterator[None]:
    """Within, the indexes of words take many texts in at once: an eighth of the work.

    Else they do not, as a search has to look through what is not taken in yet.
    """
    with connection.cursor() as cursor:
        for index in WORD_INDEXES:
            cursor.execute(f"ALTER INDEX {index} SET (fastupdate = on)")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for index in WORD_INDEXES:
                cursor.execute(f"ALTER INDEX {index} SET (fastupdate = off)")
                cursor.execute("SELECT gin_clean_pending_list(%s)", [index])


def _mark_stale(first: int, stop: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO stale_agreement SELECT generate_series(%s::bigint, %s)", [first, stop - 1]
        )


def _continue_numbers() -> None:
    """Have the next rows of others numbered after ours."""
    with connection.cursor() as cursor:
        for table in ("agreement", "event", "source", "summit"):
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('agreements_{table}', 'id'), "
                f"(SELECT max(id) FROM agreements_{table}))"
            )
