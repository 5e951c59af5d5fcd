"""Autocomplete widgets that ask the database once a page, not once a row.

Where no scripts run, a text beside the list names what is to be chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from agreements.forms.by_name import MOST_OFFERED, label, may_be_named
from agreements.forms.named_choice import BETWEEN, NAMED, OFFERED, Named, sent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BOX = (
    '<noscript><input type="text" class="by-name" name="{0}" value="{1}" id="id_{0}"'
    ' aria-label="{2}" placeholder="{3}"{4}><input type="hidden" name="{5}" value="{1}"></noscript>'
)
INVALID = SafeString(' aria-invalid="true"')


class _ChosenOptions:
    """Options for what is chosen, found through the field's ``chosen``.

    Django's own look-up is a query for each widget, and fails on a key that is no number.
    ``may_search``: whether this person may look for records of the kind in words.
    """

    may_search = True
    allow_multiple_selected: bool
    _unclear: Sequence[str] = ()

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What is chosen in the list, or what is named beside it (`Named`)."""
        value = super().value_from_datadict(data, files, name)  # type: ignore[misc]
        if not self.may_search:
            return value
        several = self.allow_multiple_selected
        keys = list(value or []) if several else [value or ""]
        return sent(data, name, keys, several=several) or value

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        field = self.choices.field  # type: ignore[attr-defined]
        self._unclear = field.unclear(value)
        if isinstance(value, Named):
            value = field.keys(value)
            value = value if self.allow_multiple_selected else next(iter(value), "")
        drawn: SafeString = super().render(name, value, attrs, renderer)  # type: ignore[misc]
        if self.may_search and may_be_named(field.queryset.model):
            drawn += self._box(name)
        return drawn

    def _box(self, name: str) -> SafeString:
        said = f"{BETWEEN} ".join(self._unclear)
        about = capfirst(self.field.verbose_name)  # type: ignore[attr-defined]
        hint = _("names, between semicolons") if self.allow_multiple_selected else _("its name")
        invalid = INVALID if self._unclear else ""
        known = _("%s by name, alias or slug") % about
        return format_html(BOX, name + NAMED, said, known, hint, invalid, name + OFFERED)

    def optgroups(
        self, name: str, value: Sequence[Any], attr: Any = None
    ) -> list[tuple[str | None, list[dict[str, Any]], int | None]]:
        field, options = self.choices.field, []  # type: ignore[attr-defined]
        if not self.is_required and not self.allow_multiple_selected:  # type: ignore[attr-defined]
            options.append(self._option(name, "", "", 0, selected=False))
        elif self._unclear and not self.allow_multiple_selected:
            options.append(self._option(name, "", "", 0, selected=True))
        for key in value:
            record = field.chosen.get(key)
            if record is not None:
                words = field.label_from_instance(record)
                options.append(self._option(name, record.pk, words, len(options), selected=True))
        for record in self._offered(field.chosen.named):
            words = label(record)
            options.append(self._option(name, record.pk, words, len(options), selected=False))
        return [(None, options, 0)]

    def _offered(self, find: Any) -> Iterator[Any]:
        """What the texts that are not clear can mean."""
        for text in self._unclear:
            yield from find(text)[:MOST_OFFERED]

    def _option(
        self, name: str, value: Any, label: str, index: int, *, selected: bool
    ) -> dict[str, Any]:
        return self.create_option(name, value, label, selected, index)  # type: ignore[attr-defined]


class RecordAutocomplete(_ChosenOptions, AutocompleteSelect):
    """For one record (`RecordChoice`)."""


class RecordsAutocomplete(_ChosenOptions, AutocompleteSelectMultiple):
    """For several (`RecordsChoice`); each is taken back by itself."""

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        # Select2 would put the button that clears all into its list, where only items may be.
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return {**attrs, "data-allow-clear": "false"}
