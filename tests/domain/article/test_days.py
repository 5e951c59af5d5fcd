"""On which day a text was signed: its own deed's, never that of something else told with it."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Latvia and Chile signed the tax treaty that takes effect on 1 January 2021.", None),
        ("Thirty years after the revolution of 1990, Latvia and Chile signed a tax treaty.", None),
        ("The tax treaty signed by Latvia and Chile replaces that of 12 March 1994.", None),
        ("Latvia and Chile signed a tax treaty to replace the one concluded on 12 May 1994.", None),
        (
            "The tax treaty between Latvia and Chile was published on 3 June after it was signed.",
            None,
        ),
        (
            "Speaking on Wednesday, the minister of Latvia recalled that a tax treaty had been "
            "signed with Chile.",
            None,
        ),
        (
            "The amendment to the tax treaty of 12 March 1994 was signed by Latvia and Chile on "
            "Tuesday.",
            "2020-06-02",
        ),
        ("Latvia and Chile sealed a tax treaty on Friday.", "2020-06-05"),
        (
            "Unlike the guidelines of 2014, the security treaty that Latvia and Chile signed on "
            "August 30, 1951, binds both.",
            "1951-08-30",
        ),
        (
            "Latvia and Chile are bound by a visa accord signed in 2001, as well as an older one, "
            "from 1998.",
            "2001",
        ),
        (
            "The tax treaty with Chile was signed in 2015, ratified in 2016 and came into force on "
            "3 May 2017, Latvia's ministry said.",
            "2015",
        ),
        (
            "Latvia and Chile exchanged the instruments of ratification of their treaty on Monday.",
            None,
        ),
    ],
)
def test_a_day_is_that_of_the_signature(sentence: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, PUBLISHED).signed == signed


def test_a_text_that_is_ended_keeps_the_day_in_its_name() -> None:
    facts = only(
        "Lettonie : la fin d'un accord\n\n"
        "La Lettonie met fin immédiatement à l'accord de mars 1994 avec le Chili sur les impôts.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status, facts.background) == ("1994-03", "terminated", False)


def test_the_day_of_ratification_is_not_that_of_signature() -> None:
    facts = only(
        "Tax treaty goes through\n\nRIGA: Parliament on Thursday ratified the tax treaty with "
        "Chile. The document was signed three weeks ago, on May 14, in Santiago by the ministers.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status, facts.place) == ("2020-05-14", "ratified", "Santiago")


def test_an_older_text_does_not_date_the_new_one() -> None:
    told = read(
        "Latvia and Chile sign treaty\n\nLatvia and Chile signed a tax treaty in Riga on Tuesday. "
        "It takes the place of the Treaty on Double Taxation of March 12, 1994. Ministers also "
        "signed an agreement on harbours.",
        PUBLISHED,
    ).agreements
    assert [(facts.signed, facts.background) for facts in told] == [
        ("2020-06-02", False),
        ("1994-03-12", True),
        ("2020-06-02", False),
    ]
