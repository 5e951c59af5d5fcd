"""Queries that are the same but for one value: their SQL is made once in each process.

To make the SQL of a query takes Django five times as long as PostgreSQL needs to answer one of a
few rows.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=Model)
Value = int | str


class Compiled(Generic[M]):
    """The rows of the query set that *made* gives for a value.

    *place* is a value of the same type, of which there is no other in the query.
    """

    def __init__(self, made: Callable[[Any], QuerySet[M]], place: Value) -> None:
        self.made, self.place = made, place

    def rows(self, value: Value) -> list[M]:
        """One query, as ``list(made(value))`` would make it."""
        template, compiled, sql, params = self._once
        compiler: Any = copy(compiled)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # of this thread
        given = tuple(value if param == self.place else param for param in params)
        compiler.as_sql = lambda *args, **kwargs: (sql, given)
        found: Any = template.all()
        found.query.get_compiler = lambda *args, **kwargs: compiler
        return list(found)

    @cached_property
    def _once(self) -> tuple[QuerySet[M], SQLCompiler, str, tuple[Any, ...]]:
        template = self.made(self.place)
        compiler = template.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        return template, compiler, sql, tuple(params)
