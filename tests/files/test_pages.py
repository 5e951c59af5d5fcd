"""Text as it is kept."""

from __future__ import annotations

from agreements.files.pages import LONGEST, joined, seen


def test_a_word_broken_at_the_end_of_a_line_is_one_word() -> None:
    assert seen("co\x02\r\noperation and spa\ufffe\r\nres") == "cooperation and spares"


def test_what_nobody_sees_is_gone() -> None:
    assert seen("\ufeffA\u200bi\x00m\x9f \ud800\x1b[1m\tof\r\n\r\nit\uffff ") == "Aim [1m\tof\n\nit"


def test_empty_pages_count() -> None:
    assert joined(["", " Aim ", "", "Spares"]) == "\fAim\f\fSpares"


def test_pages_that_say_nothing_are_no_text() -> None:
    assert joined([" ", "\n", ""]) == ""


def test_no_text_is_longer_than_is_searched() -> None:
    half = "x" * (LONGEST // 2)
    text = joined([half, half, half])
    assert (len(text), text.count("\f")) == (LONGEST, 1)
