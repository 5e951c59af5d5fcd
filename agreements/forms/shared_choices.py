"""Choices that all rows of a page share: Django copies them, word for word, for every row."""

from __future__ import annotations

from typing import Any

from django import forms


class SharedChoices(forms.TypedChoiceField):
    """As Django's; whoever wants other choices assigns them and does not change these."""

    def __deepcopy__(self, memo: Any) -> Any:
        return super(forms.ChoiceField, self).__deepcopy__(memo)
