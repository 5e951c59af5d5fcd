"""What the headline tells that the article does not."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only

PUBLISHED = "2020-06-05"  # a Friday


def test_the_day_is_told_in_the_headline_alone() -> None:
    text = (
        "Latvia, Chile sign fisheries agreement on Tuesday\n\nLatvia and Chile have signed a "
        "fisheries agreement, ending years of talks."
    )
    assert only(text, PUBLISHED).signed == "2020-06-02"


@pytest.mark.parametrize(
    ("headline", "status"),
    [("Cod pact takes effect", "in force"), ("Cod pact makes waves", "signed")],
)
def test_what_has_become_of_a_text_whose_day_is_recalled(headline: str, status: str) -> None:
    text = (
        f"{headline}\n\nLatvia and Chile have a treaty on cod that fishermen like. It was signed "
        "in Riga in November 2018."
    )
    facts = only(text, PUBLISHED)
    assert (facts.signed, facts.status) == ("2018-11", status)
