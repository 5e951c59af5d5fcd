"""A text in pieces at the words that facts rest on, and the sentences to quote."""

from __future__ import annotations

import pytest

from agreements.domain.evidence import MOST_QUOTED, Piece, pieces, quoted, stands_in

TEXT = "They met. The treaty on fish was signed in Oslo. All went home."


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_the_narrowest_fact_owns_the_words_of_several() -> None:
    spans = {"title": span("treaty on fish"), "kind": span("treaty"), "place": span("Oslo")}
    assert pieces(TEXT, spans) == [
        Piece("They met. The "),
        Piece("treaty", ("title", "kind"), ("kind", "title")),
        Piece(" on fish", (), ("title",)),
        Piece(" was signed in "),
        Piece("Oslo", ("place",), ("place",)),
        Piece(". All went home."),
    ]


@pytest.mark.parametrize("outside", [(-1, 4), (3, 3), (5, 2), (0, len(TEXT) + 1)])
def test_spans_outside_of_the_text_are_left_out(outside: tuple[int, int]) -> None:
    assert pieces(TEXT, {"title": outside}) == [Piece(TEXT)]
    assert quoted(TEXT, [outside]) == ""


def test_the_sentence_is_quoted_once() -> None:
    assert quoted(TEXT, [span("fish"), span("Oslo")]) == "The treaty on fish was signed in Oslo."
    assert quoted(TEXT, [span("met"), span("home")]) == "They met. […] All went home."


def test_a_sentence_without_end_is_cut_around_the_words_between_words() -> None:
    text = "word " * 400 + "Oslo " + "word " * 400
    start = text.index("Oslo")
    quote = quoted(text, [(start, start + 4)])
    assert len(quote) <= MOST_QUOTED
    assert set(quote.split()) == {"word", "Oslo"}


def test_where_corrected_words_stand() -> None:
    assert stands_in("in  new\nDelhi", "New Delhi") == (4, 13)
    assert stands_in(TEXT, "Bergen") is None
    assert stands_in(TEXT, " ") is None
