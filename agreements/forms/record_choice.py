"""Choices of a record among many, looked up for all rows of a page at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model, QuerySet

GONE = _("That record is not there any more: choose another.")


class Chosen:
    """The records of one model that a page has chosen, in one query however many rows ask.

    Whoever may ask says so first with ``want``; keys that mean nothing are simply not found.
    """

    def __init__(self, queryset: QuerySet[Any]) -> None:
        self.queryset = queryset
        self._wanted: set[Any] = set()
        self._found: dict[Any, Model | None] = {}

    def want(self, values: Iterable[object]) -> None:
        """Note *values*, as typed or stored, for the next look-up."""
        self._wanted |= {key for value in values if (key := self._key(value)) is not None}

    def get(self, value: object) -> Model | None:
        """The record with primary key *value*; None when there is none."""
        key = self._key(value)
        if key is None:
            return None
        if key not in self._found:
            self._look_up(self._wanted | {key})
        return self._found[key]

    def _key(self, value: object) -> Any:
        """*value* as the primary key holds it; None for what can be nobody's."""
        if value is None or value == "" or "\x00" in str(value):
            return None
        try:
            return self.queryset.model._meta.pk.clean(value, None)
        except ValidationError:
            return None

    def _look_up(self, keys: set[Any]) -> None:
        missing = keys - self._found.keys()
        self._found |= dict.fromkeys(missing)
        self._found |= self.queryset.in_bulk(missing)


class RecordChoice(forms.ModelChoiceField):
    """One record; shares ``chosen`` with the same field of other rows where there are any."""

    default_error_messages = {"invalid_choice": GONE}  # noqa: RUF012
    chosen: Chosen

    def __init__(self, queryset: QuerySet[Any] | None, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        if queryset is not None:
            self.chosen = Chosen(queryset)

    def keys(self, value: Any) -> list[Any]:
        """What *value* of this field names."""
        return [] if value in self.empty_values else [self.prepare_value(value)]

    def to_python(self, value: Any) -> Any:
        """The record, or None; ValidationError when it is not there."""
        if value in self.empty_values:
            return None
        found = self.chosen.get(self.prepare_value(value))
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found


class RecordsChoice(forms.ModelMultipleChoiceField):
    """Several records, in the order chosen."""

    default_error_messages = {"invalid_choice": GONE}  # noqa: RUF012
    chosen: Chosen

    def __init__(self, queryset: QuerySet[Any] | None, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        if queryset is not None:
            self.chosen = Chosen(queryset)

    def keys(self, value: Any) -> list[Any]:
        """What *value* of this field names."""
        return list(self.prepare_value(value) or [])

    def clean(self, value: Any) -> Any:
        """The records as a list; ValidationError when one is not there."""
        keys = self.keys(value)
        if self.required and not keys:
            raise ValidationError(self.error_messages["required"], code="required")
        self.chosen.want(keys)
        found = [self.chosen.get(key) for key in dict.fromkeys(keys)]
        if None in found:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found
