"""Autocomplete widgets that ask the database once a page, not once a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

if TYPE_CHECKING:
    from collections.abc import Sequence


class _ChosenOptions:
    """Options for what is chosen, found through the field's ``chosen``.

    Django's own look-up is a query for each widget, and fails on a key that is no number.
    """

    def optgroups(
        self, name: str, value: Sequence[Any], attr: Any = None
    ) -> list[tuple[str | None, list[dict[str, Any]], int | None]]:
        field, options = self.choices.field, []  # type: ignore[attr-defined]
        if not self.is_required and not self.allow_multiple_selected:  # type: ignore[attr-defined]
            options.append(self._option(name, "", "", 0, selected=False))
        for key in value:
            record = field.chosen.get(key)
            if record is not None:
                label = field.label_from_instance(record)
                options.append(self._option(name, record.pk, label, len(options), selected=True))
        return [(None, options, 0)]

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
