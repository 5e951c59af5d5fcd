"""Addresses on the web: one way to write each, and when two are the same place."""

from __future__ import annotations

import pytest

from agreements.domain.web_address import normal, same_place


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://tass.com/x", "https://tass.com/x"),
        ("HTTPS://TASS.com:443/X", "https://tass.com/X"),
        ("http://tass.com:80", "http://tass.com/"),
        ("https://tass.com:8443/", "https://tass.com:8443/"),
        ("https://tass.com/x?utm_source=y&id=1&fbclid=z", "https://tass.com/x?id=1"),
        ("https://tass.com/x?utmost=1", "https://tass.com/x?utmost=1"),
        ("https://tass.com/x?a=%D1%8F&b", "https://tass.com/x?a=%D1%8F&b"),
        ("https://tass.com/x#page=3", "https://tass.com/x"),
        ("https://tass.com/#/x", "https://tass.com/#/x"),
    ],
)
def test_one_way_to_write_each(address: str, kept: str) -> None:
    assert normal(address) == kept
    assert normal(kept) == kept


@pytest.mark.parametrize(
    "other",
    [
        "http://tass.com/x",
        "https://www.tass.com/x/",
        "https://TASS.com/x?utm_medium=mail",
        "https://tass.com/x#top",
    ],
)
def test_the_same_place(other: str) -> None:
    assert normal(other) in same_place("https://tass.com/x")


@pytest.mark.parametrize(
    "other",
    ["https://tass.com/y", "https://tass.com/x?id=1", "https://tass.ru/x", "https://tass.com/X"],
)
def test_another_place(other: str) -> None:
    assert normal(other) not in same_place("https://tass.com/x")
