"""Choices of a record among many, looked up for all rows of a page at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.forms.by_name import meant
from agreements.forms.named_choice import Named, question

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
        self._named: dict[str, list[Any]] = {}

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

    def named(self, text: str) -> list[Any]:
        """The records that *text* may mean, looked for once however many rows say it."""
        if text not in self._named:
            self._named[text] = meant(self.queryset, text)
        return self._named[text]

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


class _Nameable(forms.Field):
    """What both choices share: what is chosen may be named in words (`Named`)."""

    chosen: Chosen

    def keys(self, value: Any) -> list[Any]:
        """The keys that *value* of this field means, as far as that is clear."""
        if isinstance(value, Named):
            return value.settled(self.chosen.named)[0]
        return self._plain(value)

    def unclear(self, value: Any) -> list[str]:
        """The texts of *value* that are no clear names."""
        return value.settled(self.chosen.named)[1] if isinstance(value, Named) else []

    def _plain(self, value: Any) -> list[Any]:
        raise NotImplementedError

    def _refuse_unclear(self, value: Any) -> None:
        unclear = self.unclear(value)
        if unclear:
            questions = [question(text, self.chosen.named(text)) for text in unclear]
            raise ValidationError(questions, code="unclear")


class RecordChoice(_Nameable, forms.ModelChoiceField):
    """One record; shares ``chosen`` with the same field of other rows where there are any."""

    default_error_messages = {"invalid_choice": GONE}  # noqa: RUF012

    def __init__(self, queryset: QuerySet[Any] | None, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        if queryset is not None:
            self.chosen = Chosen(queryset)

    def keys(self, value: Any) -> list[Any]:
        """As every choice; what is named takes the place of what was chosen before."""
        return [] if self.unclear(value) else super().keys(value)[-1:]

    def _plain(self, value: Any) -> list[Any]:
        return [] if value in self.empty_values else [self.prepare_value(value)]

    def to_python(self, value: Any) -> Any:
        """The record, or None; ValidationError when it is not there, or not named clearly."""
        self._refuse_unclear(value)
        keys = self.keys(value)
        if not keys:
            return None
        found = self.chosen.get(keys[0])
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(data, Named):
            return bool(self.unclear(data)) or self.keys(initial) != self.keys(data)
        return super().has_changed(initial, data)


class RecordsChoice(_Nameable, forms.ModelMultipleChoiceField):
    """Several records, in the order chosen."""

    default_error_messages = {"invalid_choice": GONE}  # noqa: RUF012

    def __init__(self, queryset: QuerySet[Any] | None, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        if queryset is not None:
            self.chosen = Chosen(queryset)

    def _plain(self, value: Any) -> list[Any]:
        return list(self.prepare_value(value) or [])

    def clean(self, value: Any) -> Any:
        """The records as a list; ValidationError when one is not there, or not named clearly."""
        self._refuse_unclear(value)
        keys = self.keys(value)
        if self.required and not keys:
            raise ValidationError(self.error_messages["required"], code="required")
        self.chosen.want(keys)
        found = [self.chosen.get(key) for key in dict.fromkeys(keys)]
        if None in found:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(data, Named):
            return True
        return super().has_changed(initial, data)
