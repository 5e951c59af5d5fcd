"""Words by which any agreement may be called."""

from __future__ import annotations

import pytest

from agreements.domain.search import generic_terms, parse

QUERIES = [
    ("nuclear deal 2008", {8}),
    ("Accord on a pact", {0, 12}),
    ("соглашение о торговле", {0}),
    ("treaty memorandum", set()),
    ('nuclear "deal"', set()),
    ("nuclear -deal", set()),
    ("deal OR barter", set()),
    ("trade-deal", set()),
]


@pytest.mark.parametrize(("text", "starts"), QUERIES)
def test_where_they_begin(text: str, starts: set[int]) -> None:
    assert generic_terms(parse(text)) == starts
