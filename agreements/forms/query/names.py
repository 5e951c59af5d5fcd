"""Fields of the query grammar for values out of a list: others are refused by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from agreements.forms.query.plain_select import PlainSelect

MISSING = "missing"


def missing(message: str) -> ValidationError:
    """The error of a name that stands for nothing: the page is not found."""
    return ValidationError(message, code=MISSING)


class OfferedField(forms.ChoiceField):
    """A choice whose values a query may give: asked for once a form, not at every look at them.

    With *missing_message* a value that is not there is a name that stands for nothing; *known*
    then gives more values that exist than are offered.
    """

    def __init__(
        self,
        *,
        choices: Any,
        missing_message: str | Promise = "",
        known: Callable[[list[str]], Collection[str]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, **kwargs)
        self.asked = choices
        self.missing_message = missing_message
        self.known = known

    def __deepcopy__(self, memo: dict[int, Any]) -> OfferedField:
        """The field of one form, which Django makes by copying that of the class."""
        own: OfferedField = super(forms.ChoiceField, self).__deepcopy__(memo)  # choices are shared
        if callable(self.asked):
            own.choices = cache(self.asked)
        return own

    def refusal(self, text: str) -> ValidationError:
        """The error of a value that neither is offered nor exists."""
        if self.missing_message:
            return missing(str(self.missing_message) % text)
        offered: Any = self.choices
        known = ", ".join(str(key) for key, _label in offered if key)
        return ValidationError(
            _("“%(text)s” is not known. Write one of: %(known)s.") % {"text": text, "known": known}
        )


class NamesField(OfferedField, forms.MultipleChoiceField):
    """Several values out of *choices*."""

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(text for text in super().to_python(value) if text))

    def validate(self, value: list[str]) -> None:
        strange = [text for text in value if not self.valid_value(text)]
        existing = self.known(strange) if strange and self.known else ()
        for text in strange:
            if text not in existing:
                raise self.refusal(text)


class OneNameField(OfferedField):
    """One value out of *choices*.

    Where *known* gives their names by value, one that is asked for is offered as well.
    """

    widget = PlainSelect

    def validate(self, value: str) -> None:
        if not value or self.valid_value(value):
            return
        found = self.known([value]) if self.known else ()
        if value not in found:
            raise self.refusal(value)
        if isinstance(found, Mapping):
            offered: Any = self.choices
            self.choices = [*offered, (value, found[value])]
