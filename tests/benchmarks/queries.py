"""The queries of a page, and what PostgreSQL needs for them and nothing else."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

TIMES = 5  # that each query is explained; the quickest counts, for it was disturbed least


def queries(path: str) -> dict[str, Any]:
    """How many the page at *path* costs; summed up the times of their execution and planning, in
    ms, and the blocks that they look at; and the slowest of them.
    """
    client = Client()
    client.get(path)  # what a process learns once, it knows
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    asked = [query["sql"] for query in captured.captured_queries]
    told = [_explained(sql) for sql in asked]
    slowest = max(range(len(told)), key=lambda index: told[index].execution)
    return {
        "queries": len(told),
        "sql_ms": round(sum(each.execution for each in told), 2),
        "planning_ms": round(sum(each.planning for each in told), 2),
        "blocks": sum(each.blocks for each in told),
        "slowest_ms": round(told[slowest].execution, 2),
        "slowest": asked[slowest],
    }


class Explained(NamedTuple):
    """What a query took, in ms, and how many blocks it looked at."""

    execution: float = 0
    planning: float = 0
    blocks: int = 0


def _explained(sql: str) -> Explained:
    """The least of several times; none for what is no query of rows."""
    if not sql.lstrip().upper().startswith(("SELECT", "WITH", "(")):
        return Explained()
    return Explained(*map(min, zip(*(_plan(sql) for _ in range(TIMES)), strict=True)))


def _plan(sql: str) -> Explained:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}")
        (found,) = cursor.fetchone()
    told = (json.loads(found) if isinstance(found, str) else found)[0]
    plan = told["Plan"]
    blocks = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
    return Explained(told["Execution Time"], told["Planning Time"], blocks)
