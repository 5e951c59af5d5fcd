"""The query string of the list of countries, read strictly."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.domain.folded import folded
from agreements.forms.query.names import NamesField, OneNameField
from agreements.models.choices import CountryType
from agreements.models.country import CountryQuerySet

MULTIPLE = ("type",)
SORTS = (("-agreements", _("most agreements first")), ("name", _("by name")))


class CountryForm(forms.Form):
    """Which countries are asked for."""

    name = forms.CharField(
        label=_("Name"),
        required=False,
        help_text=_("Any name or spelling, in any script: USSR, Deutschland, Германия."),
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    type = NamesField(
        label=_("Type"),
        required=False,
        choices=CountryType.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    sort = OneNameField(
        label=_("Order"),
        required=False,
        choices=[("", _("most agreements first")), *SORTS],
        widget=forms.HiddenInput,
    )

    def selected(self, countries: CountryQuerySet) -> CountryQuerySet:
        """Those of *countries* that a valid form asks for; names are compared folded."""
        asked = self.cleaned_data
        if asked["type"]:
            countries = countries.filter(type__in=asked["type"])
        if asked["name"]:
            countries = countries.filter(pk__in=_named(folded(asked["name"]), countries))
        return countries


def _named(wanted: str, countries: CountryQuerySet) -> set[str]:
    """Codes of those that have *wanted* in a name or alias, or as their code."""
    spelt = countries.values_list("code", "name", "official_name", "names__text").order_by()
    return {
        code
        for code, *texts in spelt
        if wanted == code or any(wanted in folded(text) for text in texts if text)
    }
