"""Bring a table into line with rows of a file, matched by what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

Row = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """How many rows were added, changed and left as they were."""

    added: int = 0
    changed: int = 0
    left: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.added + other.added, self.changed + other.changed, self.left + other.left)

    def __str__(self) -> str:
        return f"{self.added} added, {self.changed} changed, {self.left} left"


def bring_in_line(model: type[models.Model], rows: Iterable[Row], keys: Sequence[str]) -> Tally:
    """Add what is missing and change what differs; what is there besides stays.

    *rows* give model attribute names (``country_id``) and Python values; *keys* are those that
    name a row. Three queries however many rows there are.
    """
    wanted = {tuple(row[key] for key in keys): row for row in rows}
    known = {
        tuple(getattr(each, key) for key in keys): each for each in model._default_manager.all()
    }
    added = [model(**row) for key, row in wanted.items() if key not in known]
    changed = [
        _changed(known[key], row)
        for key, row in wanted.items()
        if key in known and _differs(known[key], row)
    ]
    model._default_manager.bulk_create(added)
    names = sorted(
        {_field(model, name) for row in wanted.values() for name in row} - _fields(model, keys)
    )
    if changed and names:
        model._default_manager.bulk_update(changed, names, batch_size=500)
    return Tally(len(added), len(changed), len(wanted) - len(added) - len(changed))


def _differs(instance: models.Model, row: Row) -> bool:
    return any(getattr(instance, name) != value for name, value in row.items())


def _changed(instance: models.Model, row: Row) -> models.Model:
    for name, value in row.items():
        setattr(instance, name, value)
    return instance


def _field(model: type[models.Model], attribute: str) -> str:
    """The field behind an attribute: ``country`` of ``country_id``."""
    for field in model._meta.concrete_fields:
        if attribute in (field.name, field.attname):
            return field.name
    raise LookupError(f"{model.__name__} has no column {attribute}.")


def _fields(model: type[models.Model], attributes: Iterable[str]) -> set[str]:
    return {_field(model, attribute) for attribute in attributes}


def bring_links_in_line(through: type[models.Model], pairs: Iterable[tuple[Any, Any]]) -> Tally:
    """The same for a plain many-to-many table, given as pairs of primary keys."""
    left, right = (field.attname for field in through._meta.concrete_fields[1:3])
    wanted = dict.fromkeys(pairs)
    known = set(through._default_manager.values_list(left, right))
    added = [
        through(**{left: one, right: other}) for one, other in wanted if (one, other) not in known
    ]
    through._default_manager.bulk_create(added)
    return Tally(len(added), 0, len(wanted) - len(added))
