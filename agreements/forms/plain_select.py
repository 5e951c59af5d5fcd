"""Selects of many options, printed at once: Django renders a template for each option."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class PlainSelect(forms.Select):
    """A select without groups; values and words are escaped, and look as Django's own do."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        own = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        if self.allow_multiple_selected:
            own["multiple"] = True
        options = (
            (key, SafeString(" selected") if str(key) in chosen else "", words)
            for key, words in self.choices
        )
        printed = format_html_join("\n", '<option value="{}"{}>{}</option>', options)
        return format_html("<select{}>\n{}\n</select>", flatatt(own), printed)


class PlainSelectMultiple(PlainSelect, forms.SelectMultiple):
    """The same for several values."""
