"""What is not looked for could not have been found."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.domain.article.grammar import GRAMMARS
from agreements.domain.article.grammar.alternatives import parts_of

ARTICLES = Path(__file__).parents[3] / "data" / "articles"


@pytest.mark.parametrize(
    ("alternatives", "parts"),
    [
        (["treat(?:y|ies)", "protocols?"], ("protocol", "treat")),
        (["(?:co-?)?sign(?:ed|s)?"], ("sign",)),
        (["(?:will|shall) (?:sign|initial)"], ("shall", "will")),
        (["(?<!no )(?:deals?|pacts?)(?! with)"], ("deal", "pact")),
        (["in (?-i:FTA|CEPA)s?"], ("cepa", "fta")),
        ([r"\bfoo\w+|b[ao]r|bazz"], ()),
        (["(?:maybe )?(?:it )?"], ()),
    ],
)
def test_the_letters_that_every_match_has(alternatives: list[str], parts: tuple[str, ...]) -> None:
    assert parts_of(alternatives) == parts


@pytest.mark.parametrize("language", sorted(GRAMMARS))
def test_no_match_is_without_them(language: str) -> None:
    grammar = GRAMMARS[language]
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.glob(f"{language}-*.txt"))]
    found = [
        (match[0], each.may_be_in(match[0].lower()))
        for _, each in (*grammar.kinds, *grammar.deeds)
        for text in texts
        for match in each.finditer(text, 0, len(text))
    ]
    assert [words for words, kept in found if not kept] == []
    assert len(found) > 5
