"""The field of words to look for, as the query grammar reads it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agreements.models.search import read


class WordsField(forms.CharField):
    """Words in any script, "phrases", OR and minus; refused when nothing can be looked for."""

    widget = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})

    def clean(self, value: Any) -> str:
        text = " ".join(super().clean(value).split())
        if not text:
            return ""
        reading = read(text)
        if not reading.whole.groups:
            raise ValidationError(_("There is no word in it: write one, such as nuclear."))
        if reading.only_leaves_out:
            raise ValidationError(_("It only says what to leave out: write also what to look for."))
        if reading.is_all_stop_words:
            raise ValidationError(
                _("Such words stand in every text: add one that does not, such as nuclear.")
            )
        return text
