"""Text fields for what people paste: rid of what cannot be seen, stored or followed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import gettext_lazy as _

from agreements.models.constraints import LANGUAGE, WEB_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterable

# Marks that turn the direction of writing: no address has them, and they show it as another one.
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Control characters other than tab and line feed, the byte order mark and the zero-width space.
# Marks of writing direction stay: Arabic and Hebrew names need them.
UNSEEN = dict.fromkeys(
    [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x200B, 0xFEFF],
)


def seen(text: str) -> str:
    """*text* with line breaks as line feeds and without invisible characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(UNSEEN)


def in_line(text: str) -> str:
    """*text* as one line with single spaces."""
    return " ".join(seen(text).split())


class PastedText(forms.CharField):
    """Text of several lines."""

    def to_python(self, value: Any) -> str:
        return super().to_python(None if value is None else seen(str(value))) or ""


class OneLine(forms.CharField):
    """Text of one line: line breaks and runs of spaces become a single space."""

    def to_python(self, value: Any) -> str:
        return in_line(super().to_python(value) or "")


class SlugText(forms.SlugField):
    """A slug, typed in whatever case."""

    def to_python(self, value: Any) -> str:
        return seen(super().to_python(value) or "").strip().lower()


class WebAddress(forms.URLField):
    """An http or https address; anything else, such as ``javascript:``, is refused."""

    default_error_messages: ClassVar = {
        "invalid": _("Give an http or https address."),
        "long": _("The address is too long."),
        "turning": _("There are invisible marks of writing direction in it: type the address."),
    }
    default_validators: list[Any] = [  # noqa: RUF012
        URLValidator(schemes=["http", "https"]),
        RegexValidator(WEB_ADDRESS, default_error_messages["invalid"]),
    ]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})

    def to_python(self, value: Any) -> str:
        """The address with its scheme in lower case."""
        text = super().to_python(None if value is None else seen(str(value))) or ""
        scheme, separator, rest = text.partition(":")
        return f"{scheme.lower()}{separator}{rest}" if separator else text

    def run_validators(self, value: Any) -> None:
        """As every field, each sentence once."""
        if self.max_length and len(value or "") > self.max_length:
            raise ValidationError(self.error_messages["long"], code="long")
        if TURNING.search(value or ""):
            raise ValidationError(self.error_messages["turning"], code="turning")
        try:
            super().run_validators(value)
        except ValidationError as error:
            raise ValidationError(list(dict.fromkeys(error.messages)), code="invalid") from error


class LanguageTags(forms.CharField):
    """Language tags separated by commas or spaces, each once, as a list."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """ValidationError naming the word that is no language tag (BCP 47)."""
        tags = value if isinstance(value, list) else seen(value or "").replace(",", " ").split()
        for tag in tags:
            RegexValidator(
                LANGUAGE + r"\Z",
                _("“%(value)s” is not a language tag: write for example en, ru."),
            )(tag)
        return list(dict.fromkeys(tags))

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def has_changed(self, initial: Iterable[str] | None, data: Any) -> bool:
        try:
            return self.to_python(data) != list(initial or [])
        except ValidationError:
            return True
