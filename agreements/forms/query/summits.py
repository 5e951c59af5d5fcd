"""The query string of the list of summits, read strictly."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.domain.country_pair import continued_from
from agreements.forms.query.grammar import WholeNumberField
from agreements.forms.query.names import NamesField, OneNameField
from agreements.forms.query.offered import existing
from agreements.models import Country, Series, Succession
from agreements.models.choices import SummitKind
from agreements.models.summit import SummitQuerySet

MULTIPLE = ("kind", "country")
MOST_PAGES = 1_000_000


def _series() -> list[tuple[str, str]]:
    return [("", str(_("any"))), *Series.objects.values_list("slug", "name")]


def _countries() -> list[tuple[str, str]]:
    """Countries that came to a summit."""
    came = Country.objects.filter(summits__isnull=False).distinct()
    return list(came.values_list("code", "name"))


class SummitForm(forms.Form):
    """Which summits are asked for; a country is joined with the states that it continues."""

    series = OneNameField(
        label=_("Series"),
        required=False,
        choices=_series,
        missing_message=_("There is no series “%s”."),
    )
    country = NamesField(
        label=_("Country"),
        required=False,
        choices=_countries,
        known=existing,
        missing_message=_("There is no country with the code “%s”."),
        widget=forms.SelectMultiple(attrs={"size": 5}),
    )
    kind = NamesField(
        label=_("Kind"),
        required=False,
        choices=SummitKind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    year = WholeNumberField(
        label=_("Year"),
        required=False,
        most=dt.MAXYEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    page = WholeNumberField(required=False, most=MOST_PAGES, widget=forms.HiddenInput)

    def selected(self, summits: SummitQuerySet) -> SummitQuerySet:
        """Those of *summits* that a valid form asks for."""
        asked: dict[str, Any] = self.cleaned_data
        if asked["series"]:
            summits = summits.filter(series__slug=asked["series"])
        if asked["kind"]:
            summits = summits.filter(kind__in=asked["kind"])
        if asked["country"]:
            past = Succession.objects.continuations()
            codes = {old for code in asked["country"] for old in continued_from(code, past)}
            summits = summits.with_country(codes)
        if asked["year"]:
            summits = summits.within(*_year(asked["year"]))
        return summits


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
