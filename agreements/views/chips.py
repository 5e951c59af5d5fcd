"""Chips: each filter that is on, in words, with the address of the list without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.domain.country_pair import CountryPair, PairError
from agreements.domain.partial_date import PartialDateError, read, wording
from agreements.filters import AgreementFilter
from agreements.views.query import Query
from agreements.views.words import first_upper, pair_name

NOT_FILTERS = ("sort", "page", "per_page")


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in words; without an address it cannot be removed."""

    label: str
    remove_url: str = ""


def chips(query: Query, grammar: AgreementFilter, *, removable: bool = True) -> list[Chip]:
    """One chip a value, in the order of the query. Of faulty values only call it with the rest."""
    address = reverse("agreements")
    return [
        Chip(label, address + query.without(name, value=value) if removable else "")
        for name, value, label in _labelled(query, grammar)
    ]


def _labelled(query: Query, grammar: AgreementFilter) -> Iterator[tuple[str, str, str]]:
    for name, values in query.data.lists():
        if name in NOT_FILTERS:
            continue
        field = grammar.form.fields[name]
        for value in values:
            yield name, value, f"{field.label}: {_words(name, value, grammar)}"


def _words(name: str, value: str, grammar: AgreementFilter) -> str:
    if name == "pair":
        return _pair(value, grammar)
    if name in ("signed_from", "signed_to"):
        return _date(value)
    choices = _choices(grammar, name)
    return first_upper(str(choices.get(value, value)))


def _date(value: str) -> str:
    try:
        date = read(value)
    except PartialDateError:
        return value
    return wording(date, _) if date else value


def _pair(value: str, grammar: AgreementFilter) -> str:
    try:
        pair = CountryPair.parse(value)
    except PairError:
        return value
    names = _choices(grammar, "country")
    return pair_name(*(str(names.get(code, code.upper())) for code in (pair.a, pair.b)))


def _choices(grammar: AgreementFilter, name: str) -> dict[str, str]:
    """The values offered for a parameter, with their words."""
    field: Any = grammar.form.fields[name]
    return {str(value): str(words) for value, words in field.choices}
