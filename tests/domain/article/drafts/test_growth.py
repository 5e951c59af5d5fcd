"""What further sentences add to a draft."""

from __future__ import annotations

from tests.domain.article.reading import only, read


def test_the_day_of_a_text_called_by_its_year() -> None:
    text = (
        "Balloons\n\nLatvia on Tuesday suspended its 2018 tax agreement with Chile in full.\n\n"
        "Signed in Riga on Sept. 19, 2018, the accord had many friends."
    )
    facts = only(text, "2020-06-05")
    assert (facts.signed, facts.status) == ("2018-09-19", "suspended")


def test_an_older_text_from_which_somebody_withdrew() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a treaty on cod on Tuesday.\n\nAn earlier treaty "
        "between the two, from 2006, was on squid. Riga withdrew from it last year."
    )
    told = read(text, "2020-06-05").agreements
    assert [(one.status, one.background) for one in told] == [
        ("signed", False),
        ("terminated", True),
    ]


def test_a_text_that_exists_was_signed() -> None:
    text = (
        "Fish\n\nThe cod pact about which all argue exists. A spokesman said that the agreement on "
        "cod between Latvia and Chile was signed recently."
    )
    assert only(text, "2020-06-05").status == "signed"
