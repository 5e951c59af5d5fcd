"""What no form lets through the database refuses too, however it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.db import Error, connection, transaction

from tests.models.constraints import registry
from tests.models.constraints.invalid import Attempt, attempts
from tests.models.constraints.sound_rows import SOUND, insert
from tests.models.constraints.wrong import ROWS, STATEMENTS
from tests.world import all_rows

pytestmark = pytest.mark.django_db

Keys = Mapping[str, object]


@pytest.fixture
def keys() -> Keys:
    return registry.make()


def filled(row: Mapping[str, Any], keys: Keys) -> dict[str, Any]:
    """*row* with primary keys in place of their {names}."""
    return {
        name: keys[value[1:-1]] if isinstance(value, str) and value[:1] == "{" else value
        for name, value in row.items()
    }


def accepted(sql: str, values: Any) -> bool:
    """Does the database take it, up to what it looks at when a transaction is committed?"""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.set_rollback(True)
    except (Error, ValueError):
        return False
    return True


def test_sound_rows_are_accepted(keys: Keys) -> None:
    refused = [
        table for table, row in SOUND.items() if not accepted(*insert(table, filled(row, keys)))
    ]
    assert refused == []


def all_attempts() -> Iterator[Attempt]:
    yield from attempts()
    yield from ROWS


def test_no_invalid_row_is_accepted(keys: Keys) -> None:
    before = all_rows()
    tried = list(all_attempts())
    wrong = [
        each
        for each in tried
        if accepted(*insert(each.table, filled(SOUND[each.table] | each.wrong, keys)))
    ]
    assert wrong == []
    assert all_rows() == before
    assert len(tried) >= 1000


def test_no_statement_makes_sound_rows_invalid(keys: Keys) -> None:
    before = all_rows()
    wrong = [
        name for name, sql in STATEMENTS.items() if accepted(sql.replace("@", "agreements_"), keys)
    ]
    assert wrong == []
    assert all_rows() == before
