"""Words as they are compared, in many scripts."""

from __future__ import annotations

import pytest

from agreements.domain.search import bare, tokens

WORDS = [
    ("Côte d’Ivoire", ["cote", "d", "ivoire"]),
    ("People's Republic", ["people", "republic"]),
    ("Су-30МКИ и ёлка", ["су", "30мки", "и", "елка"]),
    ("Договор о мире, Россия и Йемен", ["договор", "о", "мире", "россия", "и", "йемен"]),
    ("भारत–रूस समझौता।", ["भारत", "रूस", "समझौता"]),
    ("中国 treaty", ["中", "国", "treaty"]),
    ("Straße İstanbul ﬁle", ["strasse", "istanbul", "file"]),
    ("اتفاقيةٌ", ["اتفاقية"]),
    ("ab_cd", ["ab", "cd"]),
    ("… — !", []),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words(text: str, words: list[str]) -> None:
    assert [token.word for token in tokens(text)] == words


def test_places_are_those_of_the_text() -> None:
    text = "Accord à Paris"
    assert [text[token.start : token.end] for token in tokens(text)] == ["Accord", "à", "Paris"]


def test_what_hangs_together() -> None:
    assert [(token.word, token.joined) for token in tokens("S-400 - and T/90 s")] == [
        ("s", False), ("400", True), ("and", False), ("t", False), ("90", True), ("s", False),
    ]  # fmt: skip


def test_look_alikes_of_another_script_are_read_as_they_look() -> None:
    assert bare("Indiа") == "india"  # the last letter is Cyrillic
    assert bare("сорт") == "сорт"  # wholly Cyrillic, though every letter looks Latin


def test_a_word_has_a_length() -> None:
    assert [len(token.word) for token in tokens("x" * 5_000)] == [100]
