"""Widths of words, and words cut to fit."""

import pytest

from agreements.domain.timeline.lettering import shortened, width_of, wrapped


def test_width_grows_with_size() -> None:
    assert width_of("Treaty", 24) == 2 * width_of("Treaty", 12)


@pytest.mark.parametrize(("narrow", "wide"), [("ill", "www"), ("trade", "TRADE"), ("ab", "条約")])
def test_wide_letters_are_wider(narrow: str, wide: str) -> None:
    assert width_of(narrow, 12) < width_of(wide, 12)


def test_accents_take_no_room() -> None:
    assert width_of("e\u0301", 12) == width_of("e", 12) == width_of("é", 12)


def test_what_fits_stays_whole() -> None:
    assert shortened("Treaty", 12, width_of("Treaty", 12)) == "Treaty"


def test_what_does_not_fit_is_cut_with_an_ellipsis() -> None:
    assert shortened("Treaty of Peace, Friendship", 12, 100) == "Treaty of Peac…"
    assert width_of("Treaty of Peac…", 12) <= 100


def test_no_comma_before_the_ellipsis() -> None:
    room = width_of("Peace, F", 12)
    assert shortened("Peace, Friendship", 12, room) == "Peace…"


def test_no_room_no_words() -> None:
    assert shortened("Treaty", 12, 3) == ""


def test_lines_break_between_words() -> None:
    found = wrapped("Security and counter-terrorism", 13, 140, 2)
    assert found == ("Security and", "counter-terrorism")


def test_the_last_line_is_cut() -> None:
    found = wrapped("A subject with a remarkably long name that never ends", 13, 140, 2)
    assert found == ("A subject with a", "remarkably long na…")


def test_one_long_word_is_cut() -> None:
    assert wrapped("Unbrokenwordthatistoolong", 13, 100, 2) == ("Unbrokenwor…",)


def test_nothing_has_no_lines() -> None:
    assert wrapped("  ", 13, 100, 2) == ()
