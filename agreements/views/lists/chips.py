"""Chips: each filter that is on, in words, with the address of the list without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from agreements.domain.country_pair import CountryPair, PairError
from agreements.domain.partial_date import PartialDateError, read, wording
from agreements.models import vocabulary
from agreements.views.lists.query import Query
from agreements.views.words.phrases import first_upper, pair_name

NOT_FILTERS = ("sort", "page", "per_page")


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in words; without an address it cannot be removed."""

    label: str
    remove_url: str = ""


def chips(query: Query, form: Form, address: str = "") -> list[Chip]:
    """One chip a value that *form* reads, in the order of the query, never of a faulty value.

    *address* is that of the list, to which a chip leads without its value; without one the chips
    cannot be removed.
    """
    return [
        Chip(label, address + _without(query, name, value) if address else "")
        for name, value, label in _labelled(query, form)
    ]


def _without(query: Query, name: str, value: str) -> str:
    """How words are read goes with the words."""
    return query.without("q", "reading") if name == "q" else query.without(name, value=value)


def _labelled(query: Query, form: Form) -> Iterator[tuple[str, str, str]]:
    for name, values in query.data.lists():
        if name in NOT_FILTERS:
            continue
        field = form.fields[name]
        for value in values:
            yield name, value, f"{field.label}: {_words(name, value, form)}"


def _words(name: str, value: str, form: Form) -> str:
    if name == "q":
        return value
    if name == "pair":
        return _pair(value)
    if name in ("signed_from", "signed_to", "as_of"):
        return _date(value)
    if name == "country":
        return _country(value)
    choices = _choices(form, name)
    return first_upper(str(choices.get(value, value)))


def _date(value: str) -> str:
    try:
        date = read(value)
    except PartialDateError:
        return value
    return wording(date, _) if date else value


def _pair(value: str) -> str:
    try:
        pair = CountryPair.parse(value)
    except PairError:
        return value
    return pair_name(*(_country(code) for code in (pair.a, pair.b)))


def _country(code: str) -> str:
    found = vocabulary.countries().get(code)
    return found.name if found else code


def _choices(form: Form, name: str) -> dict[str, str]:
    """The values offered for a parameter, with their words."""
    field: Any = form.fields[name]
    return {str(value): str(words) for value, words in getattr(field, "choices", ())}
