"""Choices that are named in words: clear ones count, others are asked about."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from agreements.forms.named_choice import Named, sent
from agreements.forms.record_choice import RecordChoice, RecordsChoice
from agreements.models import Country
from tests.records import make_countries

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world() -> None:
    make_countries(gn="Guinea", gw="Guinea-Bissau")


def one(**options: Any) -> RecordChoice:
    return RecordChoice(Country.objects.all(), **options)


def several() -> RecordsChoice:
    return RecordsChoice(Country.objects.all(), required=False)


def codes(found: Any) -> list[str]:
    return [country.pk for country in ([found] if isinstance(found, Country) else found)]


def test_what_is_named_takes_the_place_of_what_was_chosen() -> None:
    assert codes(one().clean(Named(("ru",), ("India",)))) == ["in"]


def test_a_choice_counts_once_the_list_held_it() -> None:
    assert codes(one().clean(Named(("gw",), ("guin",), is_offered=True))) == ["gw"]
    for before in (Named(("gw",), ("guin",)), Named(("ru",), ("guin",), is_offered=True)):
        with pytest.raises(forms.ValidationError, match="“guin” can be several"):
            one().clean(before)


def test_several_are_named_beside_those_chosen() -> None:
    named = Named(("ru",), ("india", "France"))
    assert codes(several().clean(named)) == ["ru", "in", "fr"]
    with pytest.raises(forms.ValidationError) as refused:
        several().clean(Named((), ("guin", "nowhere", "india")))
    assert refused.value.messages == [
        "“guin” can be several: choose in the list, or write more of the name.",
        "Nothing here is called “nowhere”: write another name, alias or slug.",
    ]


def test_the_same_record_named_is_no_change() -> None:
    assert one().has_changed("in", Named(("in",), ("INDIA",))) is False
    assert one().has_changed("in", Named(("in",), ("Russia",))) is True
    assert one().has_changed(None, Named((), ("nowhere",))) is True


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("x=in", None),
        ("x=in&x-named=+", None),
        ("x=&x-named=guin", Named((), ("guin",))),
        ("x=gw&x-named=guin&x-offered=guin", Named(("gw",), ("guin",), is_offered=True)),
        ("x=gw&x-named=guin&x-offered=gui", Named(("gw",), ("guin",))),
    ],
)
def test_what_is_sent(query: str, expected: Named | None) -> None:
    data = QueryDict(query)
    assert sent(data, "x", data.getlist("x"), several=False) == expected


def test_several_names_stand_between_semicolons() -> None:
    data = QueryDict("x-named=India;+Korea,+Republic+of+;")
    assert sent(data, "x", [], several=True) == Named((), ("India", "Korea, Republic of"))
