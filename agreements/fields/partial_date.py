"""Form fields for partial dates and spans, which say back what they understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext, gettext_lazy

from agreements.domain.partial_date import (
    PartialDate,
    PartialDateError,
    Span,
    read,
    read_span,
    wording,
)
from agreements.fields.beside import NotedField

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

Reader = Callable[[str], "PartialDate | Span | None"]


def understood(value: Any, reader: Reader) -> str:
    """The wording of a stored value or of a typed text; empty when there is none."""
    try:
        held = reader(value) if isinstance(value, str) else value
    except PartialDateError:
        return ""
    return wording(held, gettext) if held else ""


class EdtfInput(forms.TextInput):
    """A text input followed by what was understood, tied to it by aria-describedby."""

    reader: ClassVar[staticmethod[[str], PartialDate | Span | None]]
    kind: ClassVar[str]  # what the script of the desk asks about

    def format_value(self, value: Any) -> str | None:
        """A text exactly as it was typed, a value in the English words that are read back."""
        return wording(value) if isinstance(value, PartialDate | Span) else value

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The input as Django draws it, inside the project's own template."""
        attrs = {"id": f"id_{name}", **(attrs or {})}
        output = f"{attrs['id']}_understood"
        attrs["aria-describedby"] = f"{attrs.get('aria-describedby', '')} {output}".strip()
        attrs["data-understood"] = self.kind
        context = {
            "input": super().render(name, value, attrs, renderer),
            "input_id": attrs["id"],
            "output_id": output,
            "understood": understood(value, self.reader),
        }
        return render_to_string("widgets/partial_date.html", context)


class PartialDateInput(EdtfInput):
    kind = "date"
    reader = staticmethod(read)


class SpanInput(EdtfInput):
    kind = "span"
    reader = staticmethod(read_span)


class EdtfBoundField(NotedField):
    field: EdtfFormField

    @property
    def understood(self) -> str:
        """The date in words, as it is stored or as what was typed is understood."""
        return understood(self.value(), self.field.reader)


class EdtfFormField(forms.Field):
    """What both fields share: `clean` gives a value of the domain, or None for an empty text."""

    bound_field_class = EdtfBoundField
    reader: ClassVar[staticmethod[[str], PartialDate | Span | None]]
    examples: ClassVar[Any]

    def __init__(self, *, help_text: Any = "", **kwargs: Any) -> None:
        super().__init__(help_text=help_text or self.examples, **kwargs)

    def to_python(self, value: Any) -> PartialDate | Span | None:
        """ValidationError with a sentence that says what to write instead."""
        if value is None or isinstance(value, PartialDate | Span):
            return value
        try:
            return self.reader(str(value))
        except PartialDateError as error:
            raise ValidationError(error.sentence(gettext), code="invalid") from error


class PartialDateField(EdtfFormField):
    """Takes a date as people type it, or EDTF."""

    widget = PartialDateInput
    reader = staticmethod(read)
    examples = gettext_lazy(
        "For example 4 September 2019, September 2019, 2019, about 1971 or between 1971 and 1973."
    )


class SpanField(EdtfFormField):
    """Takes days from one to another as people type them, or EDTF."""

    widget = SpanInput
    reader = staticmethod(read_span)
    examples = gettext_lazy("For example 4-5 September 2019, 30 May - 2 June 2019 or since 1971.")
