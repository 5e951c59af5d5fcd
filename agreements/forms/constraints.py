"""The database's rules of one row, asked about together."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Any

from django.db.models import CheckConstraint, Q

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import BaseConstraint, Model


def not_met(
    model: type[Model],
    constraints: Iterable[BaseConstraint],
    instance: Model,
    exclude: set[str] | None,
) -> list[BaseConstraint]:
    """Those of *constraints* that *instance* may break; each is still to be asked why.

    All checks are one query as long as they hold, as they nearly always do; those about fields
    that are left aside are left aside, as Django does.
    """
    checks = [each for each in constraints if isinstance(each, CheckConstraint)]
    others = [each for each in constraints if not isinstance(each, CheckConstraint)]
    return [*(checks if not _all_hold(model, checks, instance, exclude) else []), *others]


def _all_hold(
    model: type[Model], checks: list[CheckConstraint], instance: Any, exclude: set[str] | None
) -> bool:
    against = instance._get_field_expression_map(meta=model._meta, exclude=exclude)
    conditions = [Q(each.condition) for each in checks]
    asked = [each for each in conditions if each.referenced_base_fields <= against.keys()]
    return not asked or reduce(and_, asked).check(against)
