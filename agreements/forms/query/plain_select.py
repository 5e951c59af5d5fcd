"""Selects of many options, printed at once: Django renders a template for each option."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language


class PlainSelect(forms.Select):
    """A select without groups; values and words are escaped, and look as Django's own do."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        own = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        if self.allow_multiple_selected:
            own["multiple"] = True
        options = _options(tuple(self.choices), get_language())
        printed = "\n".join(
            f"{begin} selected{end}" if key in chosen else begin + end
            for key, begin, end in options
        )
        return mark_safe(f"<select{flatatt(own)}>\n{printed}\n</select>")


@lru_cache(maxsize=64)
def _options(choices: tuple[Any, ...], language: str | None) -> list[tuple[str, str, str]]:
    """Of each option the value, and the markup before and after what says that it is chosen."""
    return [
        (str(key), f'<option value="{escape(key)}"', f">{escape(words)}</option>")
        for key, words in choices
    ]


class PlainSelectMultiple(PlainSelect, forms.SelectMultiple):
    """The same for several values."""
