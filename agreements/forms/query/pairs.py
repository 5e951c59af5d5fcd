"""The query string of the page of pairs, read strictly."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.forms.query.grammar import WholeNumberField
from agreements.forms.query.names import NamesField
from agreements.forms.query.offered import existing
from agreements.models import Country

MULTIPLE = ("country",)
MOST = 1_000_000


def _parties() -> list[tuple[str, str]]:
    return list(Country.objects.parties().values_list("code", "name"))


class PairsForm(forms.Form):
    """Which pairs are asked for: those of a country, those with at least so many agreements."""

    country = NamesField(
        label=_("Country"),
        required=False,
        choices=_parties,
        known=existing,
        missing_message=_("There is no country with the code “%s”."),
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    min = WholeNumberField(
        label=_("At least"),
        required=False,
        most=MOST,
        help_text=_("Number of agreements."),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    page = WholeNumberField(required=False, most=MOST, widget=forms.HiddenInput)
