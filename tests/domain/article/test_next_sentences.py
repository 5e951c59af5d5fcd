"""What one sentence leaves out and the next one tells."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Thursday the ministers of Latvia and Chile at last signed.\n\nThe Treaty on Fish "
            "lets both sell more.",
            [("treaty", "signed", "2020-06-04")],
        ),
        (
            "A treaty on fish and two MoUs: that is the harvest of Chile's visit to Latvia.",
            [("treaty", "signed", None), ("memorandum-of-understanding", "signed", None)],
        ),
        (
            "On Thursday Latvia and Chile exchanged:\n\n(a) a Treaty on Fish;\n(b) a Letter of "
            "Intent on Ports.",
            [("treaty", "signed", "2020-06-04"), ("letter-of-intent", "signed", "2020-06-04")],
        ),
        (
            "The ministers of Latvia and Chile sat down on Thursday to sign a treaty on fish.",
            [("treaty", "signed", "2020-06-04")],
        ),
        (
            "A treaty on fish was signed by Latvia and Chile in Riga in 2013 and has now entered "
            "into force.",
            [("treaty", "in force", "2013")],
        ),
        (
            "The treaty on fish which Latvia and Chile signed in May 2016 came into force on "
            "Thursday with an exchange of notes.",
            [("treaty", "in force", "2016-05")],
        ),
        (
            "Chile and Latvia have agreed to extend the Fish treaty by a year. The 2010 "
            "treaty with Latvia is a short one.",
            [("treaty", "extended", None)],
        ),
    ],
)
def test_both_are_one_story(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    assert [(one.kind, one.status, one.signed) for one in facts] == expected


def test_a_protocol_is_not_of_the_year_of_what_it_changes() -> None:
    facts = read(
        "News\n\nOn Thursday Latvia and Chile added a protocol to their fish agreement of 2005.",
        "2020-06-05",
    ).agreements
    assert [(one.kind, one.signed) for one in facts] == [("protocol", "2020-06-04")]


@pytest.mark.parametrize(
    ("sentences", "signed"),
    [
        (
            "Soto of Chile arrived in Latvia on Tuesday for two days. During the visit Chile and "
            "Latvia signed a tax treaty.",
            None,
        ),
        (
            "On Wednesday Latvia announced that it had signed a treaty with Chile a day earlier.",
            "2020-06-02",
        ),
        (
            "Latvia's minister met Chile's on Wednesday. A tax treaty was signed on the spot.",
            "2020-06-03",
        ),
    ],
)
def test_the_day_is_that_of_another_sentence_only_where_it_says_so(
    sentences: str, signed: str | None
) -> None:
    facts = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [one.signed for one in facts] == [signed]


def test_what_was_not_signed() -> None:
    text = "News\n\nNo treaty between Latvia and Chile was signed on Thursday; the draft is ready."
    assert read(text, "2020-06-05").agreements == ()


def test_what_is_put_on_hold_is_not_signed() -> None:
    text = "News\n\nThe Latvia-Chile Fish Treaty of 1960 was put on hold by Chile on Thursday."
    facts = read(text, "2020-06-05").agreements
    assert [(one.status, one.signed) for one in facts] == [("suspended", "1960")]


def test_memoranda_that_were_exchanged_one_by_one() -> None:
    text = (
        "News\n\nThe king of Latvia oversaw the exchange of three memoranda with Chile on Tuesday: "
        "one covers gems, another covers flights and the third is about training."
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.kind, one.signed) for one in facts] == [
        ("memorandum-of-understanding", "2020-06-02")
    ] * 3
