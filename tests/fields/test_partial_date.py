"""The form fields: what they take, what they say back, and what they keep."""

from __future__ import annotations

import pytest
from django import forms
from django.test.html import parse_html
from django.utils import translation

from agreements.domain.partial_date import PartialDate, Span
from agreements.fields.partial_date import EdtfBoundField, PartialDateField, SpanField


class Dates(forms.Form):
    date = PartialDateField(required=False)
    days = SpanField(required=False, help_text="The days it lasted.")


def understood(form: Dates, name: str) -> str:
    field = form[name]
    assert isinstance(field, EdtfBoundField)
    return field.understood


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("4 Sep 2019", "2019-09-04"),
        ("September 2019", "2019-09"),
        ("2019-09", "2019-09"),
        ("about 1971", "1971~"),
        ("[1971..1973]", "[1971..1973]"),
    ],
)
def test_a_date_is_read(typed: str, text: str) -> None:
    form = Dates({"date": typed})
    assert form.is_valid()
    assert form.cleaned_data == {"date": PartialDate.parse(text), "days": None}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("4-5 September 2019", "2019-09-04/2019-09-05"),
        ("30 May - 2 June 2019", "2019-05-30/2019-06-02"),
        ("1971-1973", "1971/1973"),
        ("1971/..", "1971/.."),
    ],
)
def test_a_span_is_read(typed: str, text: str) -> None:
    form = Dates({"days": typed})
    assert form.is_valid()
    assert form.cleaned_data == {"date": None, "days": Span.parse(text)}


def test_nothing_typed_is_none_unless_it_is_required() -> None:
    form = Dates({"date": "  "})
    assert form.is_valid()
    assert form.cleaned_data == {"date": None, "days": None}
    with pytest.raises(forms.ValidationError) as refusal:
        PartialDateField().clean(" ")
    assert refusal.value.code == "required"


def test_a_refusal_says_what_to_write_and_keeps_what_was_typed() -> None:
    form = Dates({"date": " 31 Sept 2019", "days": "<b>&\x00"})
    assert form.errors["date"] == [
        "There is no 31 September 2019: write 30 September 2019 or September 2019."
    ]
    assert form.errors["days"] == [
        "There is a character in the date that cannot be seen: type it again."
    ]
    assert form["date"].value() == " 31 Sept 2019"
    assert 'value=" 31 Sept 2019"' in str(form["date"])
    assert understood(form, "date") == ""
    assert "&lt;b&gt;&amp;" in str(form["days"])


def test_the_input_is_followed_by_what_was_understood() -> None:
    form = Dates({"date": "c. May 1971"})
    assert understood(form, "date") == "about May 1971"
    assert parse_html(str(form["date"])) == parse_html(
        '<input type="text" name="date" value="c. May 1971" id="id_date" data-understood="date"'
        ' aria-describedby="id_date_helptext id_date_understood">'
        '<output class="understood" id="id_date_understood" for="id_date">'
        "Understood as: about May 1971</output>"
    )


def test_a_stored_value_is_shown_in_words_that_are_read_back() -> None:
    stored = {"date": PartialDate.parse("[1971..1973]"), "days": Span.parse("1971/1973")}
    form = Dates(initial=stored)
    assert understood(form, "date") == "between 1971 and 1973"
    assert 'value="between 1971 and 1973"' in str(form["date"])
    typed = {"date": "between 1971 and 1973", "days": "1971\u20131973"}
    assert Dates(typed, initial=stored).changed_data == []
    assert Dates(typed | {"date": "1971"}, initial=stored).changed_data == ["date"]


def test_an_empty_field_keeps_a_place_for_it() -> None:
    form = Dates()
    assert understood(form, "days") == ""
    place = '<output class="understood" id="id_days_understood" for="id_days"></output>'
    assert place in str(form["days"])


def test_every_field_has_a_help_text() -> None:
    form = Dates()
    assert form["date"].help_text == (
        "For example 4 September 2019, September 2019, 2019, about 1971 or between 1971 and 1973."
    )
    assert form["days"].help_text == "The days it lasted."


def test_what_stands_in_the_input_is_read_back_in_every_language() -> None:
    with translation.override("ru"):
        form = Dates(initial={"date": PartialDate.parse("2019-09")})
        assert 'value="September 2019"' in str(form["date"])
