"""Form fields of the grammar: what they read, what they refuse, and with which words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django import forms
from django.core.exceptions import ValidationError

from agreements.domain.country_pair import CountryPair
from agreements.forms.query.grammar import DayField, GrammarForm, PairField, WholeNumberField
from agreements.forms.query.names import MISSING, NamesField, OneNameField
from tests.records import make_countries


def refusal(clean: Callable[[object], object], value: object) -> tuple[str, str | None]:
    """What is said of *value*, and the code of the error."""
    with pytest.raises(ValidationError) as caught:
        clean(value)
    [message] = caught.value.messages
    return message, caught.value.code


@pytest.mark.django_db
class TestPair:
    @pytest.fixture(autouse=True)
    def countries(self, db: None) -> None:
        make_countries()

    @pytest.mark.parametrize("text", ["in-ru", "ru-in", "RU-in", " in-ru "])
    def test_either_order_and_case(self, text: str) -> None:
        assert PairField().clean(text) == CountryPair("in", "ru")

    def test_nothing_is_no_pair(self) -> None:
        assert PairField(required=False).clean("") is None

    @pytest.mark.parametrize("text", ["in", "in-", "in-ru-us", "in–ru", "i-r", "1n-ru", "in_ru"])
    def test_another_form_is_refused_with_the_form(self, text: str) -> None:
        words = "Write two country codes joined by a hyphen, such as in-ru."
        assert refusal(PairField().clean, text) == (words, None)

    @pytest.mark.parametrize(("text", "code"), [("in-zz", "zz"), ("zz-in", "zz"), ("qq-in", "qq")])
    def test_a_country_that_is_not_there_is_missing(self, text: str, code: str) -> None:
        words = f"There is no country with the code “{code}”."
        assert refusal(PairField().clean, text) == (words, MISSING)

    def test_a_state_and_its_own_past_are_missing_as_a_pair(self) -> None:
        words = "ru-su is one state and its own past, not two countries."
        assert refusal(PairField().clean, "su-ru") == (words, MISSING)


COLOURS = [("red", "Red"), ("blue", "Blue")]


class TestNames:
    def test_each_name_once_in_the_order_given(self) -> None:
        field = NamesField(choices=COLOURS)
        assert field.clean(["blue", "", "red", "blue"]) == ["blue", "red"]

    def test_a_strange_name_is_refused_with_those_known(self) -> None:
        words = "“green” is not known. Write one of: red, blue."
        assert refusal(NamesField(choices=COLOURS).clean, ["red", "green"]) == (words, None)

    def test_a_name_of_nothing_is_missing(self) -> None:
        field = NamesField(choices=COLOURS, missing_message="No %s here.")
        assert refusal(field.clean, ["green"]) == ("No green here.", MISSING)

    def test_more_may_exist_than_is_offered(self) -> None:
        field = NamesField(choices=COLOURS, known=lambda names: {"green"} & {*names})
        assert field.clean(["red", "green"]) == ["red", "green"]
        assert refusal(field.clean, ["green", "grey"])[0].startswith("“grey” is not known.")


class TestOneName:
    def test_it_is_one_of_those_offered_or_nothing(self) -> None:
        field = OneNameField(choices=COLOURS, required=False)
        assert (field.clean("red"), field.clean("")) == ("red", "")

    def test_another_is_refused(self) -> None:
        words = "“green” is not known. Write one of: red, blue."
        assert refusal(OneNameField(choices=COLOURS).clean, "green") == (words, None)
        missing = OneNameField(choices=COLOURS, missing_message="No %s here.")
        assert refusal(missing.clean, "green") == ("No green here.", MISSING)


@pytest.mark.parametrize("kind", [NamesField, OneNameField])
def test_choices_are_asked_for_once_a_form_and_anew_for_the_next(
    kind: type[NamesField | OneNameField],
) -> None:
    asked: list[int] = []

    def colours() -> list[tuple[str, str]]:
        asked.append(1)
        return COLOURS[: len(asked)]

    form = type("Form", (forms.Form,), {"colour": kind(choices=colours, required=False)})
    for offered in (["red"], ["red", "blue"]):
        field = form().fields["colour"]
        assert [[value for value, _words in field.choices] for _look in range(3)] == [offered] * 3
    assert len(asked) == 2


class TestDay:
    def test_as_a_person_writes_it(self) -> None:
        read = DayField().clean("4 Sep 2019")
        assert read is not None
        assert (read.first, read.last) == (dt.date(2019, 9, 4), dt.date(2019, 9, 4))

    def test_nothing_is_no_day(self) -> None:
        assert DayField(required=False).clean("") is None

    def test_what_cannot_be_is_refused_in_words(self) -> None:
        words = "There is no month 13: write a month from 01 to 12, or only 2019."
        assert refusal(DayField().clean, "2019-13") == (words, None)


class TestWholeNumber:
    @pytest.mark.parametrize(("text", "number"), [("1", 1), ("50", 50), (" 7 ", 7), ("007", 7)])
    def test_plain_digits(self, text: str, number: int) -> None:
        assert WholeNumberField(most=50).clean(text) == number

    def test_nothing_is_no_number(self) -> None:
        assert WholeNumberField(most=50, required=False).clean("") is None

    @pytest.mark.parametrize("text", ["0", "51", "-1", "1.0", "1e1", "٣", "²", "1_0", "9" * 5000])
    def test_anything_else_is_refused_with_the_bounds(self, text: str) -> None:
        words = "Write a whole number from 1 to 50."
        assert refusal(WholeNumberField(most=50).clean, text) == (words, None)


class Days(GrammarForm):
    signed_from = DayField(required=False)
    signed_to = DayField(required=False)


@pytest.mark.parametrize(
    ("begin", "end", "in_order"),
    [
        ("2019", "2019", True),
        ("2019-12-31", "2019", True),
        ("2019", "2019-01-01", True),
        ("2019-09-05", "2019-09-04", False),
        ("2020", "2019", False),
        ("before 2020", "1800", True),
        ("2020", "since 1800", True),
        ("", "1800", True),
        ("2020", "", True),
    ],
)
def test_days_end_after_they_begin(begin: str, end: str, *, in_order: bool) -> None:
    form = Days({"signed_from": begin, "signed_to": end})
    words = "The end is before the beginning: write a later day, or an earlier beginning."
    assert form.errors == ({} if in_order else {"signed_to": [words]})
