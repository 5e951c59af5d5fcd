"""Somebody whom an article names and whom the registry does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.forms.article.draft import COUNTRIES, CountryText
from agreements.forms.pasted import OneLine

if TYPE_CHECKING:
    from agreements.forms.country_choice import CountryNames


class OfficialForm(forms.Form):
    """Name and country are looked at when the official is to be made."""

    make = forms.BooleanField(label=gettext_lazy("Make this official"), required=False)
    name = OneLine(label=gettext_lazy("Name"), required=False, max_length=200)
    country = CountryText(
        label=gettext_lazy("Country"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=COUNTRIES),
    )

    def __init__(self, *args: Any, names: CountryNames, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        country: Any = self.fields["country"]
        country.names = names

    @property
    def is_made(self) -> bool:
        return bool(self["make"].value())

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and not self.is_made:
            self._errors = ErrorDict()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, sentence in (
            ("name", _("Give the name of this official.")),
            ("country", _("Name the country of this official.")),
        ):
            if name not in self._errors and not cleaned.get(name):
                self.add_error(name, sentence)
        return cleaned
