"""The values of a form's fields: to be compared, to be read, to be sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.translation import gettext as _

from agreements.fields.partial_date import EdtfFormField, understood
from agreements.forms.record_choice import GONE, RecordChoice, RecordsChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.forms import BoundField

SEPARATOR = ", "


def fields_of(form: Any) -> Iterator[BoundField]:
    """The fields of *form* that a person fills in."""
    for name, field in form.fields.items():
        if not field.widget.is_hidden and name != DELETION_FIELD_NAME:
            yield form[name]


def said(bound: BoundField) -> str:
    """What the field says, so that equal values are equal texts; may be empty."""
    return _text(bound.field, bound.value())


def held(bound: BoundField) -> str:
    """The same of the value that the form began with, whatever was typed since."""
    return _text(bound.field, bound.initial)


def _text(field: Any, value: Any) -> str:
    if isinstance(field, RecordChoice | RecordsChoice):
        return " ".join(map(str, [*field.keys(value), *field.unclear(value)]))
    read = _read(field, value)
    if isinstance(read, list):
        return " ".join(map(str, read))
    return "" if read in (None, False) else str(read)


def _read(field: Any, value: Any) -> Any:
    """What *field* makes of *value*; what it does not understand stays as it was typed."""
    try:
        return field.to_python(field.prepare_value(value))
    except ValidationError:
        return value


def words(bound: BoundField) -> str:
    """The same for people; empty when there is nothing."""
    field, value = bound.field, bound.value()
    if isinstance(field, RecordChoice | RecordsChoice):
        known = (_record(field, key) for key in field.keys(value))
        return SEPARATOR.join([*known, *field.unclear(value)])
    if isinstance(field, EdtfFormField):
        return understood(value, field.reader) or str(value or "")
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else ""
    if isinstance(field, forms.ChoiceField):
        return _choice(bound, "" if value is None else str(value))
    read = _read(field, value)
    return SEPARATOR.join(read) if isinstance(read, list) else str(read or "")


def _record(field: RecordChoice | RecordsChoice, key: Any) -> str:
    record = field.chosen.get(key)
    return str(GONE) if record is None else field.label_from_instance(record)


def _choice(bound: BoundField, value: str) -> str:
    """The label of *value*; the model knows also those that this person is not offered."""
    instance = bound.form.instance  # type: ignore[attr-defined]
    columns = {column.name: column for column in instance._meta.fields}
    known = dict(getattr(columns.get(bound.name), "flatchoices", ()) or ())
    offered = {str(key): label for key, label in bound.field.choices}  # type: ignore[attr-defined]
    return str(known.get(value) or offered.get(value) or value) if value else ""


def as_sent(bound: BoundField) -> list[str]:
    """What a browser sends for the field as it is drawn."""
    field, value = bound.field, bound.value()
    if isinstance(field, forms.BooleanField):
        return ["on"] if value else []
    if isinstance(field, RecordsChoice):
        return [str(key) for key in field.keys(value)]
    widget: Any = getattr(
        field.widget, "widget", field.widget
    )  # without the admin's links around it
    drawn = widget.format_value(value)
    return [str(each) for each in drawn] if isinstance(drawn, list) else [str(drawn or "")]
