"""The query string of the list of officials, read strictly."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain.country_pair import continued_from
from agreements.domain.folded import folded
from agreements.forms.query.grammar import WholeNumberField
from agreements.forms.query.names import OneNameField
from agreements.forms.query.offered import existing
from agreements.models import Country, Official, Succession
from agreements.models.official import OfficialQuerySet

SORTS = (("name", gettext_lazy("by name")), ("-agreements", gettext_lazy("most agreements first")))
MOST_PAGES = 1_000_000


def _countries() -> list[tuple[str, str]]:
    """The countries under which officials are filed."""
    filed = Official.objects.public().values("country")
    found = Country.objects.filter(code__in=filed).values_list("code", "name")
    return [("", _("any")), *found]


class LetterField(forms.CharField):
    """One letter of any script."""

    def clean(self, value: Any) -> str:
        text = folded(super().clean(value))
        if text and not (len(text) == 1 and text.isalpha()):
            raise ValidationError(_("Write one letter."))
        return text


class OfficialForm(forms.Form):
    """Which officials are asked for; a country is joined with the states that it continues."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        help_text=gettext_lazy("Any part of a name, in any script: Singh, Путин."),
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    country = OneNameField(
        label=gettext_lazy("Country"),
        required=False,
        choices=_countries,
        known=existing,
        missing_message=gettext_lazy("There is no country with the code “%s”."),
    )
    letter = LetterField(
        label=gettext_lazy("A name that begins with"), required=False, widget=forms.HiddenInput
    )
    sort = OneNameField(
        label=gettext_lazy("Order"),
        required=False,
        choices=[("", gettext_lazy("by name")), *SORTS],
        widget=forms.HiddenInput,
    )
    page = WholeNumberField(required=False, most=MOST_PAGES, widget=forms.HiddenInput)

    def selected(self, officials: OfficialQuerySet) -> OfficialQuerySet:
        """Those of *officials* that a valid form asks for; names are compared folded."""
        asked = self.cleaned_data
        if asked["country"]:
            past = Succession.objects.continuations()
            officials = officials.of_countries(continued_from(asked["country"], past))
        if asked["name"]:
            officials = officials.filter(pk__in=_named(folded(asked["name"]), officials))
        if asked["letter"]:
            officials = officials.filter(pk__in=_lettered(asked["letter"], officials))
        return officials


def _named(wanted: str, officials: OfficialQuerySet) -> set[int]:
    """Those who have *wanted* in one of their names."""
    spelt = officials.values_list("pk", "name", "names__name").order_by()
    return {pk for pk, *texts in spelt if any(wanted in folded(text) for text in texts if text)}


def _lettered(letter: str, officials: OfficialQuerySet) -> set[int]:
    """Those with a word of that initial in the name they are filed by.

    Any word: which of them is the family name differs by country and is not recorded.
    """
    return {pk for pk, name in officials.values_list("pk", "name") if letter in initials(name)}


def initials(name: str) -> set[str]:
    """The letters with which the words of *name* begin."""
    return {word[0] for word in folded(name).replace("-", " ").split() if word[0].isalpha()}
