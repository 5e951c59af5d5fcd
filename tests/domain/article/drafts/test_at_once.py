"""What is said of several texts at once."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

PUBLISHED = "2020-06-05"  # a Friday


def told(text: str) -> list[tuple[str | None, str]]:
    return [(facts.signed, facts.status) for facts in read(text, PUBLISHED).agreements]


def test_what_is_scrapped_is_told_in_a_list() -> None:
    text = (
        "Latvia scraps its fishing pacts with Chile\n\nThe minister read it out on Tuesday. What "
        "is over?\n\n- The Cod Treaty with Chile of 16 July 2014.\n- The agreement on squid of "
        "March 2013, under which boats came."
    )
    assert told(text) == [("2014-07-16", "terminated"), ("2013-03", "terminated")]


def test_parliament_ratified_what_had_been_signed_on_one_day() -> None:
    text = (
        "Fish in parliament\n\nLatvia's parliament ratified two agreements with Chile on Tuesday. "
        "The first is the agreement on cod. Both documents were signed in Riga on April 3."
    )
    assert set(told(text)) == {("2020-04-03", "ratified")}


@pytest.mark.parametrize("both", ["Both documents", "The two texts", "Both of the new agreements"])
def test_both_were_signed_on_one_day(both: str) -> None:
    text = (
        "Fish in the news\n\nLatvia and Chile have concluded a treaty on cod. They also have a new "
        f"memorandum on squid. {both} were signed in Riga on Wednesday."
    )
    assert told(text) == [("2020-06-03", "signed"), ("2020-06-03", "signed")]


def test_what_was_signed_as_follows_is_not_ratified() -> None:
    text = (
        "Fish in the news\n\nLatvia and Chile ratified some old pacts on Tuesday.\n\nThe ministry "
        "gave the documents signed as follows:\n\n- Memorandum on cod;\n- Memorandum on squid."
    )
    assert [status for _, status in told(text)] == ["signed", "signed"]


def test_a_plan_for_some_years_is_not_of_the_first_of_them() -> None:
    text = (
        "Fish in the news\n\nLatvia and Chile signed the following:\n\n- Memorandum on cod;\n"
        "- Programme of cooperation on squid for the period of 2020 to 2025."
    )
    assert told(text) == [(None, "signed"), (None, "signed")]


def test_one_of_two_of_long_ago() -> None:
    text = (
        "Fish\n\nLatvia's parliament ratified the cod treaty with Chile on Tuesday. It was signed "
        "on January 25 this year. Two other papers were signed on that same day. One is the squid "
        "agreement, which parliament had passed already, on May 6."
    )
    assert ("2020-01-25", "ratified") in told(text)
    assert not [day for day, _ in told(text) if day != "2020-01-25"]


def test_an_earlier_pair_does_not_date_the_new_one() -> None:
    text = (
        "Fish\n\nTwo agreements of Latvia and Chile on fish were signed on May 18, 2005. "
        "The two have now signed new documents in Riga.\n\n- Agreement on cod\n- Agreement on squid"
    )
    days = [one.signed for one in read(text, PUBLISHED).agreements if not one.background]
    assert set(days) == {None}
