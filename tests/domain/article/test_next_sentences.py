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
