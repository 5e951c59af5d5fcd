"""Days and places that are told in another clause than the signature."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only

PUBLISHED = "2020-06-05"  # a Friday


@pytest.mark.parametrize(
    ("sentence", "signed", "place"),
    [
        (
            "On Thursday, after two years of talks that began in Santiago in 2018, Latvia and "
            "Chile signed a tax treaty.",
            "2020-06-04",
            None,
        ),
        ("Six years after they signed a tax treaty, Latvia and Chile met on Thursday.", None, None),
        (
            "After talks in Riga on Thursday, Latvia and Chile signed a tax treaty.",
            "2020-06-04",
            "Riga",
        ),
        (
            "Latvia and Chile signed a tax treaty on Thursday, a week after talks in Lima failed.",
            "2020-06-04",
            None,
        ),
        (
            "Latvia and Chile signed a tax treaty on Thursday that replaces one of Lima.",
            "2020-06-04",
            None,
        ),
        (
            "Latvia and Chile have signed a tax treaty, the minister said in Tallinn on Thursday.",
            None,
            None,
        ),
        (
            "Latvia and Chile signed an agreement on opening a consulate in Tallinn on Thursday.",
            "2020-06-04",
            None,
        ),
        (
            "Latvia and Chile signed a tax treaty at the Peruvian embassy in Tallinn on Thursday.",
            "2020-06-04",
            "Tallinn",
        ),
        ("Latvia and Chile signed a tax treaty at Tuesday's summit.", "2020-06-02", None),
        (
            "The news broke on Tuesday in Jurmala, when Latvia and Chile signed a tax treaty.",
            "2020-06-02",
            "Jurmala",
        ),
        (
            "A tax treaty is the outcome of a meeting which the ministers of Latvia and Chile held "
            "in Jurmala on Tuesday.",
            "2020-06-02",
            "Jurmala",
        ),
        ("Latvia and Chile signed a tax treaty despite Tuesday's earthquake.", None, None),
    ],
)
def test_what_belongs_to_the_signature(
    sentence: str, signed: str | None, place: str | None
) -> None:
    told = only(f"Taxes in the news\n\n{sentence}", PUBLISHED)
    assert (told.signed, told.place) == (signed, place)
