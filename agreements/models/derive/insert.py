"""Many rows of a derived table in one statement, without what Django does for each of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import AutoField, JSONField, Model
from django.db.models.fields import Field

from agreements.models.partial_date import PartialDateField


def insert(model: type[Model], rows: Iterable[Model]) -> None:
    """Write *rows* of *model*, which have no generated column, and whose values are sound.

    A key that the database numbers is left to it. The columns go over as one array each.
    """
    statement, columns = _prepared(model)
    found = list(rows)
    if found:
        with connection.cursor() as cursor:
            cursor.execute(statement, [column(found) for column in columns])


Column = Callable[[list[Model]], list[Any]]


@cache
def _prepared(model: type[Model]) -> tuple[str, list[Column]]:
    fields = [each for each in model._meta.concrete_fields if not isinstance(each, AutoField)]
    names = ", ".join(f'"{each.column}"' for each in fields)
    arrays = ", ".join(f"%s::{each.db_type(connection)}[]" for each in fields)
    table = model._meta.db_table
    return (
        f'INSERT INTO "{table}" ({names}) SELECT * FROM unnest({arrays}) AS given',
        [_column(each) for each in fields],
    )


def _column(field: Field) -> Column:
    value = attrgetter(field.attname)
    written = _written(field)
    if written is None:
        return lambda rows: [value(row) for row in rows]
    return lambda rows: [None if value(row) is None else written(value(row)) for row in rows]


def _written(field: Field) -> Callable[[Any], str] | None:
    """How a value of *field* is written; None where the database driver knows."""
    if isinstance(field, DateRangeField):
        return _range
    if isinstance(field, PartialDateField):
        return attrgetter("text")
    return json.dumps if isinstance(field, JSONField) else None


def _range(days: DateRange) -> str:
    return f"[{days.lower or ''},{days.upper or ''})"
