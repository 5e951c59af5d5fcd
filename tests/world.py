"""The few records that generated documents name, and what a test wants to know of all rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

from tests.domain.document.sound import FILES, NAMES
from tests.factories import (
    AgreementFactory,
    BodyFactory,
    CountryFactory,
    DocumentFileFactory,
    OfficialFactory,
    SubjectFactory,
    SuccessionFactory,
    SummitFactory,
)

Rows = dict[str, list[tuple[object, ...]]]


def make_world() -> None:
    """Everything that ``sound.NAMES`` names; Russia continues the Soviet Union."""
    countries = {code: CountryFactory.create(code=code) for code in NAMES["country"]}
    SuccessionFactory.create(predecessor=countries["su"], successor=countries["ru"], continues=True)
    SuccessionFactory.create(predecessor=countries["su"], successor=countries["kz"])
    for slug in NAMES["body"]:
        BodyFactory.create(slug=slug)
    for slug in NAMES["subject"]:
        SubjectFactory.create(slug=slug)
    for slug in NAMES["summit"]:
        SummitFactory.create(slug=slug)
    for slug in NAMES["official"]:
        OfficialFactory.create(slug=slug, country=countries["in"])
    for content in FILES:
        DocumentFileFactory.create(content=content)
    for slug in NAMES["agreement"]:
        AgreementFactory.create(
            slug=slug,
            parties=[
                {"side": "A", "country": "in", "role": "lead"},
                {"side": "B", "country": "ru", "role": "lead"},
            ],
        )


def all_rows() -> Rows:
    """Every row of every table of ours, in the order of primary keys."""
    found: Rows = {}
    with connection.cursor() as cursor:
        for model in apps.get_app_config("agreements").get_models(include_auto_created=True):
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
            found[model._meta.db_table] = list(cursor.fetchall())
    return found


def row_counts() -> dict[str, int]:
    return {table: len(rows) for table, rows in all_rows().items()}


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside is rolled back; deferred constraints are looked at first."""
    with transaction.atomic():
        yield
        connection.check_constraints()
        transaction.set_rollback(True)
