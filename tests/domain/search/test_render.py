"""Texts and queries in PostgreSQL's notation."""

from __future__ import annotations

import pytest

from agreements.domain.search import Lexemes, Token, matching, parse, tokens, vector

STOPS = {"the", "of"}


def stem(word: str) -> str:
    return "" if word in STOPS else word.removesuffix("s")


def lexemes(word: str) -> Lexemes:
    return Lexemes(frozenset({word, stem(word)} - {""}), word in STOPS)


def kept(*parts: tuple[str, str]) -> set[str]:
    return set(vector((weight, tokens(text), stem) for weight, text in parts).split())


def test_a_text_keeps_words_stems_and_compounds() -> None:
    assert kept(("A", "Spares of S-400")) == {
        "'spares':1A", "'spare':1A", "'of':2A", "'s':3A", "'s400':3A", "'400':4A",
    }  # fmt: skip


def test_no_phrase_reaches_from_one_text_into_the_next() -> None:
    assert kept(("A", "joint"), ("D", "stock")) == {"'joint':1A", "'stock':10D"}


def test_a_word_that_recurs_keeps_its_places_up_to_a_limit() -> None:
    [(lexeme, places)] = [one.split(":") for one in kept(("B", "x " * 300))]
    assert (lexeme, places.count(",") + 1, places[-4:]) == ("'x'", 255, "255B")


def test_no_vector_is_larger_than_postgresql_takes() -> None:
    """The first words are kept, whatever comes after."""
    words = [f"w{number:06}" for number in range(200_000)]
    found = kept(("D", " ".join(words)))
    size = sum(len(each.partition(":")[0]) - 2 + 5 for each in found)
    assert "'w000000':1D" in found
    assert 999_980 < size <= 1_000_000


def test_signs_of_the_notation_are_quoted() -> None:
    assert vector([("A", [Token("o'\\k", 0, 4)], lambda word: "")]) == "'o''\\\\k':1A"


QUERIES = [
    ("treaty spares x", "'treaty' & ('spare' | 'spares') & 'x'"),
    ("nuclear", "'nuclear':*"),
    ("spares", "('spares':* | 'spare')"),
    ('"the law"', "('the' <-> 'law')"),
    ('"laws" x', "'laws' & 'x'"),
    ("law -sea", "'law' & !'sea'"),
    ("-laws x", "!('law' | 'laws') & 'x'"),
    ("arms OR spares", "(('arm' | 'arms') | ('spares':* | 'spare'))"),
    ("S-400", "(('s' <-> '400':*) | 's400':*)"),
    ("law of the", "'law'"),
    ("the OR law x", "'x'"),
    ("the of", ""),
    ("-law the", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "tsquery"), QUERIES)
def test_queries(text: str, tsquery: str) -> None:
    assert matching(parse(text), lexemes) == tsquery


def test_stop_words_are_left_out_of_what_shows_any_of_the_words() -> None:
    assert matching(parse("the OR law x"), lexemes, skipping=True) == "'law' & 'x'"
