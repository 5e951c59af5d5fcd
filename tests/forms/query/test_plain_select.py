"""Selects printed at once are what Django would print."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.utils.safestring import SafeString

from agreements.forms.query.plain_select import PlainSelect, PlainSelectMultiple

CHOICES = [("", "any"), ("a&b", "A <b> & “c”"), ("ru", "Russia"), (3, "three")]


def attributes(html: SafeString) -> list[list[str]]:
    """Tags and words, the attributes of each tag in any order."""
    return [sorted(part.split()) for part in re.split(r"[<>]", html) if part.strip()]


@pytest.mark.parametrize("value", ["", "ru", "a&b", 3, None, "not-offered"])
def test_one_value(value: object) -> None:
    ours, theirs = (
        widget(attrs={"id": "x"}, choices=CHOICES).render("name", value)
        for widget in (PlainSelect, forms.Select)
    )
    assert attributes(ours) == attributes(theirs)


@pytest.mark.parametrize("value", [[], ["ru", "3"], ["a&b"], None])
def test_several_values(value: object) -> None:
    ours, theirs = (
        widget(attrs={"size": 5}, choices=CHOICES).render("name", value)
        for widget in (PlainSelectMultiple, forms.SelectMultiple)
    )
    assert attributes(ours) == attributes(theirs)
