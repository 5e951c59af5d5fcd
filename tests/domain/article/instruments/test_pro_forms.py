"""Texts named by a word that stands for one named before."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

NEWS = (("lv", "cl"), "2020-06-02")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is like that with Peru, which was signed in 1998.", [(("lv", "pe"), "1998")]),
        (
            "Riga has such treaties already. That with Peru was signed in 1998; that with Chad "
            "(FT) in 2007.",
            [(("lv", "pe"), "1998"), (("lv", "td"), "2007")],
        ),
        (
            "Latvia had concluded no treaty of the kind since the one with Peru, in 2006.",
            [(("lv", "pe"), "2006")],
        ),
        (
            "It takes over from that of June 2005, which had followed the first, signed in 1995.",
            [(("lv", "cl"), "2005-06"), (("lv", "cl"), "1995")],
        ),
        (
            "With it, the one on harbours which the two concluded in the year 2000 is void.",
            [(("lv", "cl"), "2000")],
        ),
        ("It replaces that of 12 March 1994.", [(("lv", "cl"), "1994-03-12")]),
        (
            "Latvia now has ten such treaties. The first, with Peru, was signed in Lima in 1998.",
            [(("lv", "pe"), "1998")],
        ),
        ("It is to replace the one concluded on 12 May 1994.", [(("lv", "cl"), "1994-05-12")]),
        (
            "They are bound by a visa accord signed in 2001, as well as an older one, from 1998.",
            [(("lv", "cl"), "2001"), (("lv", "cl"), "1998")],
        ),
        ("He said that with Peru it will be harder.", []),
        ("The first, with a white beard, smiled.", []),
    ],
)
def test_the_one_with_another_country_or_of_another_year(
    sentence: str, expected: list[tuple[tuple[str, str], str]]
) -> None:
    told = read(
        f"Fish\n\nLatvia and Chile signed a fish treaty on Tuesday. {sentence}", "2020-06-05"
    ).agreements
    assert [(one.parties, one.signed) for one in told] == [NEWS, *expected]
