"""What a person is told when the database itself refuses a row."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db import Error


def sentence(error: Error) -> str:
    """The sentence of the constraint that *error* broke, as its model or its trigger words it."""
    told = getattr(error.__cause__, "diag", None)
    name = getattr(told, "constraint_name", None)
    message = getattr(told, "message_primary", None)
    return _sentences().get(name or "") or message or str(error).split("\n", 1)[0]


@cache
def _sentences() -> dict[str, str]:
    """Constraint name -> its sentence, of those that have one of their own."""
    constraints = (
        constraint
        for model in apps.get_app_config("agreements").get_models()
        for constraint in model._meta.constraints
    )
    return {
        constraint.name: str(constraint.violation_error_message)
        for constraint in constraints
        if constraint.violation_error_message != constraint.default_violation_error_message
    }
