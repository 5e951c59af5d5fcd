"""Texts listed by their short names, each with its year."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

NEWS = "Ports\n\nLatvia and Chile signed a ports treaty on Tuesday. "


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Before it came three harbour accords: HAPA (2011), FISCA (2014) and BALTO (2018).",
         ["2011", "2014", "2018"]),
        ("There were older agreements, such as HAPA (2011) and the FISCA (2014).",
         ["2011", "2014"]),
        ("The older agreements were many, and the ministers of HAPA (2011), FISCA (2014) ate.", []),
        ("The ports have old rivals: HAPA (2011), FISCA (2014).", []),
    ],
)  # fmt: skip
def test_each_is_a_text_of_its_year(sentence: str, years: list[str]) -> None:
    told = read(NEWS + sentence, "2020-06-05").agreements
    assert [one.signed for one in told] == ["2020-06-02", *years]
    assert [one.background for one in told] == [False, *(True for _ in years)]
