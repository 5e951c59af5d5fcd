"""Form fields of the query grammar: each reads one parameter, or says what to write instead.

A value of the wrong form is an error without code (400); one that names a country, summit or
subject that does not exist has the code ``missing`` (404).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from agreements.domain.country_pair import CountryPair, PairError
from agreements.domain.partial_date import PartialDate, PartialDateError, read
from agreements.forms.query.names import OneNameField, missing
from agreements.models import vocabulary


class PairField(forms.CharField):
    """``in-ru``, in either order and case, as a CountryPair of countries that exist."""

    def clean(self, value: Any) -> CountryPair | None:
        text = super().clean(value)
        return pair_named(text) if text else None


def pair_named(text: str) -> CountryPair:
    """The pair that *text* names.

    Raises ValidationError: malformed, or (code ``missing``) no such country, or no pair because
    one is the other's own past.
    """
    try:
        pair = CountryPair.parse(text)
    except PairError as error:
        raise ValidationError(_(str(error))) from error
    known = vocabulary.countries()
    for code in (pair.a, pair.b):
        if code not in known:
            raise missing(_("There is no country with the code “%s”.") % code)
    if pair.joined(vocabulary.continuations()) is None:
        raise missing(_("%s is one state and its own past, not two countries.") % pair)
    return pair


class DayField(forms.CharField):
    """A partial date for a bound of a day filter: ``2019``, ``2019-09``, ``4 Sep 2019``."""

    def clean(self, value: Any) -> PartialDate | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return read(text)
        except PartialDateError as error:
            raise ValidationError(error.sentence(_)) from error


class ExactDayField(forms.CharField):
    """One day, no coarser and without doubt: ``2019-12-31``, ``31 Dec 2019``."""

    FIRST, LAST = dt.date(1000, 1, 1), dt.date(2999, 12, 31)  # what a line of time can be drawn of

    def clean(self, value: Any) -> dt.date | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            date = read(text)
        except PartialDateError as error:
            raise ValidationError(error.sentence(_)) from error
        if date is None or date.first is None or date.first != date.last or not date.certain:
            raise ValidationError(_("Write one day, such as 2019-12-31."))
        if not self.FIRST <= date.first <= self.LAST:
            raise ValidationError(_("Write a day of the years 1000 to 2999."))
        return date.first


class PageForm(forms.Form):
    """What a page that is no list takes: the day of which it tells."""

    as_of = ExactDayField(required=False, label=_lazy("As of"))


class SplittablePageForm(PageForm):
    """The same for a page that joins former states with those that continue them."""

    continuity = OneNameField(
        choices=[("split", _lazy("each state alone"))],
        required=False,
        label=_lazy("Former states"),
    )


class GrammarForm(forms.Form):
    """What lies between parameters: days end after they begin, as far as both are known."""

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        begin, end = values.get("signed_from"), values.get("signed_to")
        if begin and end and begin.first and end.last and end.last < begin.first:
            self.add_error(
                "signed_to",
                _("The end is before the beginning: write a later day, or an earlier beginning."),
            )
        return values


class WholeNumberField(forms.CharField):
    """A whole number from 1 to *most*, written in plain digits."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        if not (
            text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= self.most
        ):
            raise ValidationError(_("Write a whole number from 1 to %d.") % self.most)
        return int(text)
