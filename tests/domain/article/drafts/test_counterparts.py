"""Whether a sentence names a text again, or one more."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read


def titles(text: str) -> list[str]:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    return [each.title for each in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia and Chile signed several documents on Tuesday. The presidents signed the "
            "agreement on the export of timber.\n\nThe health ministers signed the agreement on "
            "the training of nurses.",
            ["Agreement on the export of timber", "Agreement on the training of nurses"],
        ),
        (
            "Latvia and Chile signed two texts on Tuesday. The memorandum for this was signed by "
            "the rectors of both countries. Last, the farm ministers signed a cooperation "
            "agreement on potato growing, which should help.",
            ["Memorandum for this", "Cooperation agreement on potato growing"],
        ),
        (
            "The presidents of Latvia and Chile on Tuesday signed the programme of cultural "
            "exchange, and along with it an agreement that sets up a joint theatre.",
            ["Programme of cultural exchange", "Agreement"],
        ),
    ],
)
def test_each_with_a_signature_of_its_own_is_a_text_of_its_own(
    text: str, expected: list[str]
) -> None:
    assert titles(text) == expected


def test_the_next_sentence_may_name_what_the_first_tells_of() -> None:
    text = (
        "RIGA - The country sealed another defence pact on Tuesday, this time with Chile. "
        "Ministers Juris Ozols and Juan Alva signed the Visiting Sailors Agreement at the palace."
    )
    assert only("Sailors\n\n" + text, "2020-06-05").title == "Visiting Sailors Agreement"


def test_a_plan_that_is_part_of_an_agreement_is_not_its_kind() -> None:
    text = (
        "Latvia, Chile sign\n\nA free trade agreement between Latvia and Chile was signed in Riga "
        "on Tuesday. Chile will have removed nine tariffs out of ten by the end of the roadmap."
    )
    assert only(text, "2020-06-05").kind == "agreement"


@pytest.mark.parametrize(
    "later",
    [
        "Talks began in 2018, and in August last year a deal was struck. Its text was initialled "
        "in Riga.",
        "Chile is the first in the region to have a document like this with Latvia. In a joint "
        "statement Peru and Chad called it a mistake.",
    ],
)
def test_how_it_came_about_and_what_others_say_is_no_further_text(later: str) -> None:
    text = (
        "Latvia, Chile sign\n\nA trade agreement between the two countries was signed in Riga on "
        f"Tuesday by Latvia and Chile.\n\n{later}"
    )
    assert only(text, "2020-06-05").title == "Trade agreement"


def test_other_documents_are_no_sum_of_those_before() -> None:
    text = (
        "Latvia and Chile signed the Treaty on the Herring in Riga on Tuesday. Other documents "
        "followed in the same hall."
    )
    assert titles(text) == ["Treaty on the Herring", "Documents"]


def test_a_treaty_that_somebody_has_may_be_named_next() -> None:
    text = (
        "Boats\n\nRIGA - Chilean firms that build boats in Latvia now have a treaty to lean on. "
        "The Boat Promotion and Protection Agreement was signed on Tuesday."
    )
    assert only(text, "2020-06-05").title == "Boat Promotion and Protection Agreement"


def test_the_next_sentence_may_tell_the_day_of_the_pact() -> None:
    text = (
        "Power\n\nLatvia and Chile have signed the memorandum for work in the power sector. Their "
        "ministers penned the pact in Riga on January 10."
    )
    assert only(text, "2020-06-05").signed == "2020-01-10"


def test_a_joint_statement_may_be_issued() -> None:
    text = (
        "Riga, Santiago agree\n\nThe presidents of Latvia and Chile issued a Joint Vision "
        "Statement on Tuesday."
    )
    assert only(text, "2020-06-05").kind == "joint-statement"
