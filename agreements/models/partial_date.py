"""Partial dates and spans as columns, and the columns that PostgreSQL computes from them.

A model says::

    date = PartialDateField(null=True, blank=True)
    date_first = first_day_of("date")
    date_last = last_day_of("date")

NULL is a date that is not known. Order and filter by the computed columns: a partial date itself
is only equal to another, or NULL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func
from django.utils.translation import gettext, gettext_lazy

from agreements.domain.partial_date import PartialDate, PartialDateError, Span
from agreements.fields import partial_date as fields

if TYPE_CHECKING:
    from django import forms
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models.expressions import Combinable

MAX_LENGTH = 40
LOOKUPS = ("exact", "isnull")


class EdtfField(models.Field):
    """What both fields share: EDTF text in the database, a value of the domain in Python."""

    empty_strings_allowed = False
    value_class: ClassVar[type[PartialDate] | type[Span]]
    check_sql: ClassVar[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_LENGTH)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if kwargs.get("max_length") == MAX_LENGTH:
            del kwargs["max_length"]
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        return "CharField"

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The database refuses by itself what the domain refuses, computed columns or not."""
        return self.check_sql.format(connection.ops.quote_name(self.column or self.name))

    def from_db_value(self, value: str | None, *_: object) -> PartialDate | Span | None:
        return None if value is None else self.value_class.parse(value)

    def to_python(self, value: Any) -> PartialDate | Span | None:
        """The value itself, or that of an EDTF text; ValidationError with the sentence."""
        if value is None or isinstance(value, self.value_class):
            return value
        try:
            return self.value_class.parse(str(value)) if value != "" else None
        except PartialDateError as error:
            raise ValidationError(error.sentence(gettext), code="invalid") from error

    def get_prep_value(self, value: Any) -> str | None:
        value = self.to_python(super().get_prep_value(value))
        return None if value is None else value.text

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse `date__gt` and the like: text sorts otherwise than the days it stands for."""
        if lookup_name not in LOOKUPS:
            raise TypeError(
                f"{self.name} is a partial date: {lookup_name!r} cannot be asked of it. "
                f"Ask it of {self.name}_first or {self.name}_last."
            )
        return super().get_lookup(lookup_name)


class PartialDateField(EdtfField):
    """A column of `PartialDate`; give it null=True, blank=True where the date may be unknown."""

    if TYPE_CHECKING:
        _pyi_private_set_type: PartialDate | str | Combinable
        _pyi_private_get_type: PartialDate

    description = gettext_lazy("Partial date")
    value_class = PartialDate
    check_sql = "strpos({0}, '/') = 0 AND NOT isempty(edtf_days({0}))"

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": fields.PartialDateField, **kwargs})


class SpanField(EdtfField):
    """A column of `Span`; give it null=True, blank=True where the days may be unknown."""

    if TYPE_CHECKING:
        _pyi_private_set_type: Span | str | Combinable
        _pyi_private_get_type: Span

    description = gettext_lazy("Span of partial dates")
    value_class = Span
    check_sql = "strpos({0}, '/') > 0 AND NOT isempty(edtf_days({0}))"

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": fields.SpanField, **kwargs})


def first_day_of(name: str) -> models.GeneratedField:
    """A column with the first day that the field allows; NULL without a bound or a date."""
    return _bound("edtf_first", name)


def last_day_of(name: str) -> models.GeneratedField:
    """A column with the last day that the field allows; NULL without a bound or a date."""
    return _bound("edtf_last", name)


def _bound(function: str, name: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=Func(F(name), function=function),
        output_field=models.DateField(null=True),
        db_persist=True,
        null=True,
    )
