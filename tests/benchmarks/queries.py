"""The queries of a page, and what PostgreSQL needs for them and nothing else."""

from __future__ import annotations

import json
import statistics
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

TIMES = 3  # that each query is explained; the median counts


def queries(path: str) -> dict[str, Any]:
    """How many the page at *path* costs, the times of their execution and planning in ms summed,
    and the slowest of them.
    """
    client = Client()
    client.get(path)  # what a process learns once, it knows
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    told = [(_explained(query["sql"]), query["sql"]) for query in captured.captured_queries]
    (slowest, _planned), sql = max(told)
    return {
        "queries": len(told),
        "sql_ms": round(sum(execution for (execution, _planning), _sql in told), 2),
        "planning_ms": round(sum(planning for (_execution, planning), _sql in told), 2),
        "slowest_ms": round(slowest, 2),
        "slowest": sql,
    }


def _explained(sql: str) -> tuple[float, float]:
    """The time of execution, and that of planning; none for what is no query of rows."""
    if not sql.lstrip().upper().startswith(("SELECT", "WITH", "(")):
        return 0, 0
    plans = [_plan(sql) for _ in range(TIMES)]
    return (
        statistics.median(plan["Execution Time"] for plan in plans),
        statistics.median(plan["Planning Time"] for plan in plans),
    )


def _plan(sql: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}")
        (found,) = cursor.fetchone()
    return dict((json.loads(found) if isinstance(found, str) else found)[0])
