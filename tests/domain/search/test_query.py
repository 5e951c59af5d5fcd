"""What is typed into a search box, taken apart."""

from __future__ import annotations

import pytest

from agreements.domain.search import parse
from agreements.domain.search.query import SearchQuery

QUERIES = [
    ("nuclear energy", "nuclear energy*"),
    ("nuclear energy ", "nuclear energy*"),
    ('"nuclear energy" treaty', "<nuclear energy> treaty*"),
    ("“nuclear energy”", "<nuclear energy>"),
    ('"nuclear energy', "<nuclear energy>"),
    ("arms OR space treaty", "arms|space treaty*"),
    ("arms | space", "arms|space*"),
    ("OR arms OR", "arms"),
    ('treaty -india -"new delhi"', "treaty -india -<new delhi>"),
    ("arms OR -space", "arms -space"),
    ("S-400 x", "s+400 x"),
    ("S-400", "s+400*"),
    ('- -- "" "', ""),
    ("!@#$%^&*()'\\:", ""),
    ("'; DROP TABLE x; --", "drop table x"),
]


@pytest.mark.parametrize(("text", "shape"), QUERIES)
def test_queries(text: str, shape: str) -> None:
    assert shaped(parse(text)) == shape


def shaped(query: SearchQuery) -> str:
    return " ".join("|".join(map(_shaped, group)) for group in query.groups)


def _shaped(term: object) -> str:
    words = "+".join(term.words)  # type: ignore[attr-defined]
    if term.is_phrase:  # type: ignore[attr-defined]
        words = f"<{words.replace('+', ' ')}>"
    return f"{'-' * term.negated}{words}{'*' * term.unfinished}"  # type: ignore[attr-defined]


def test_a_quotation_mark_that_is_not_closed_is_told() -> None:
    assert [parse(text).unclosed for text in ('"a" b', '"a b', 'a "')] == [False, True, True]


def test_a_term_knows_where_it_stands() -> None:
    text = 'spares "joint stock"'
    assert [text[t.start : t.end] for t in parse(text).terms] == ["spares", "joint stock"]
