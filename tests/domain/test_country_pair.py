"""Pairs of countries, and pairs joined over states that continue others."""

from __future__ import annotations

import pytest

from agreements.domain.country_pair import (
    CountryPair,
    PairError,
    continued_by,
    continued_from,
)

CONTINUES = {"su": "ru", "zr": "cd", "ah": "xa", "xa": "at"}


@pytest.mark.parametrize("text", ["in-ru", "ru-in", "IN-RU", " Ru-In "])
def test_read_in_either_order_and_case(text: str) -> None:
    assert CountryPair.parse(text) == CountryPair("in", "ru")
    assert str(CountryPair.parse(text)) == "in-ru"


NO_PAIRS = [
    "",
    "in",
    "in-",
    "-in",
    "in-ru-su",
    "in ru",
    "i-ru",
    "1n-ru",
    "in-rùs",
    "in-ru\0",
    "a--b",
]


@pytest.mark.parametrize("text", NO_PAIRS)
def test_what_is_no_pair_is_refused(text: str) -> None:
    with pytest.raises(PairError, match=r"^Write two country codes joined by a hyphen"):
        CountryPair.parse(text)


def test_one_country_twice_is_refused() -> None:
    with pytest.raises(PairError, match="two different countries"):
        CountryPair.parse("in-IN")
    with pytest.raises(PairError, match="two different countries"):
        CountryPair.of("in", "in")


def test_a_pair_is_in_order() -> None:
    assert CountryPair.of("ru", "in") == CountryPair("in", "ru")
    with pytest.raises(PairError, match="in order, not ru-in"):
        CountryPair("ru", "in")


@pytest.mark.parametrize(
    ("pair", "joined"),
    [
        ("in-ru", "in-ru"),
        ("in-su", "in-ru"),
        ("ah-zr", "at-cd"),
        ("cd-su", "cd-ru"),
        ("ru-su", None),
    ],
)
def test_joined_over_continuing_states(pair: str, joined: str | None) -> None:
    found = CountryPair.parse(pair).joined(CONTINUES)
    assert (found and str(found)) == joined


def test_a_circle_of_continuations_ends() -> None:
    circle = {"aa": "bb", "bb": "cc", "cc": "aa"}
    assert continued_by("aa", circle) == "cc"
    assert continued_by("in", circle) == "in"


def test_every_past_of_a_state() -> None:
    assert continued_from("at", CONTINUES) == ("at", "ah", "xa")
    assert continued_from("in", CONTINUES) == ("in",)
