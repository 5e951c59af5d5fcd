"""British and American spellings are one word."""

from __future__ import annotations

import pytest

from agreements.domain.search import spellings

PAIRS = [
    ("defence", "defense"),
    ("licences", "licenses"),
    ("organisation", "organization"),
    ("organised", "organized"),
    ("neighbourly", "neighborly"),
    ("labour", "labor"),
    ("centre", "center"),
    ("programmes", "programs"),
]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_each_is_found_by_the_other(british: str, american: str) -> None:
    assert spellings(british) == spellings(american) == {british, american}


@pytest.mark.parametrize("word", ["defensive", "spares", "size", "port", "meters2", "agreement"])
def test_what_is_spelt_one_way(word: str) -> None:
    assert spellings(word) == {word}
