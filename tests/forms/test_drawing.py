"""Plain fields say the same as Django's own templates of them."""

from __future__ import annotations

from typing import Any

import html5lib  # type: ignore[import-untyped]
import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe

from agreements.forms.drawing import PLAIN, FormRenderer

NASTY = '"><script>&amp;'
CHOICES = [("", "none"), ("Group", [("a", NASTY), (NASTY, "b")]), (1, mark_safe("&ndash;"))]
FIELDS = [
    (forms.TextInput({"class": NASTY, "required": True, "disabled": False}), NASTY),
    (forms.TextInput(), None),
    (forms.TextInput(), ""),
    (forms.NumberInput({"min": 0}), 7),
    (forms.HiddenInput(), 7),
    (forms.CheckboxInput(), True),
    (forms.CheckboxInput(), False),
    (forms.Textarea(), f"{NASTY}\nand"),
    (forms.Textarea(), None),
    (forms.Select(choices=CHOICES), NASTY),
    (forms.Select(choices=CHOICES), 1),
    (forms.SelectMultiple(choices=CHOICES), ["a", ""]),
]


def tree(html: str) -> Any:
    """What a browser makes of it, spaces between the options aside."""
    found = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [(each.tag, each.attrib, (each.text or "").strip(" \n")) for each in found.iter()]


@pytest.mark.parametrize(("widget", "value"), FIELDS)
def test_a_field_says_the_same(widget: forms.Widget, value: Any) -> None:
    attrs = {"id": "id_x"}
    drawn = widget.render("x", value, attrs, FormRenderer())
    assert tree(drawn) == tree(widget.render("x", value, attrs, DjangoTemplates()))
    assert widget.template_name in PLAIN
