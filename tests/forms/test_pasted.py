"""Text as it is pasted, and what is left of it."""

import pytest
from django.core.exceptions import ValidationError

from agreements.forms.pasted import LanguageTags, OneLine, PastedText, SlugText, WebAddress


def test_lines_lose_what_cannot_be_seen() -> None:
    text = PastedText(required=False).clean("\ufeffone\x00\r\ntwo\x1b[0m\r\rthree\u200b\x85\t")
    assert text == "one\ntwo[0m\n\nthree"


def test_a_line_has_single_spaces_only() -> None:
    assert OneLine(required=False).clean(" a\r\n b\u00a0\tc\x00 ") == "a b c"
    assert OneLine(required=False).clean(None) == ""


def test_marks_of_direction_stay() -> None:
    assert OneLine().clean("\u200fاتفاقية\u200e") == "\u200fاتفاقية\u200e"


def test_the_length_counts_what_is_left() -> None:
    assert OneLine(max_length=3).clean("a\x00\x00\x00\x00 b") == "a b"


def test_a_slug_may_be_shouted() -> None:
    assert SlugText().clean(" IN-RU-2019\x00") == "in-ru-2019"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("https://example.org/ä?q=1#x", "https://example.org/ä?q=1#x"),
        ("HTTPS://example.org", "https://example.org"),
        ("example.org/text", "https://example.org/text"),
        ("http://[2001:db8::1]/\x00", "http://[2001:db8::1]/"),
        ("", ""),
    ],
)
def test_an_address_is_of_the_web(typed: str, understood: str) -> None:
    assert WebAddress(required=False).clean(typed) == understood


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "https://",
        "https://a b.org",
        'https://example.org/"x',
        "https://[",
        "//",
    ],
)
def test_no_other_address_is_taken(typed: str) -> None:
    with pytest.raises(ValidationError) as error:
        WebAddress().clean(typed)
    assert error.value.messages == ["Give an http or https address."]


@pytest.mark.parametrize(
    ("typed", "tags"),
    [("en, ru", ["en", "ru"]), ("en ru,en", ["en", "ru"]), ("zh-Hant", ["zh-Hant"]), ("", [])],
)
def test_languages_are_a_list(typed: str, tags: list[str]) -> None:
    assert LanguageTags(required=False).clean(typed) == tags


@pytest.mark.parametrize("typed", ["English", "en\nEnglish!", "e\u0301n", "en\n\nEN"])
def test_a_word_that_is_no_language_is_named(typed: str) -> None:
    with pytest.raises(ValidationError) as error:
        LanguageTags(required=False).clean(typed)
    word = typed.split()[-1]
    assert error.value.messages == [f"“{word}” is not a language tag: write for example en, ru."]


def test_languages_are_shown_as_they_are_typed() -> None:
    field = LanguageTags(required=False)
    assert field.prepare_value(["en", "ru"]) == "en, ru"
    assert field.has_changed(["en", "ru"], "en, ru") is False
    assert field.has_changed(["en"], "ru") is True
