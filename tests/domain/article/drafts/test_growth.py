"""What further sentences add to a draft."""

from __future__ import annotations

from tests.domain.article.reading import only


def test_the_day_of_a_text_called_by_its_year() -> None:
    text = (
        "Balloons\n\nLatvia on Tuesday suspended its 2018 tax agreement with Chile in full.\n\n"
        "Signed in Riga on Sept. 19, 2018, the accord had many friends."
    )
    facts = only(text, "2020-06-05")
    assert (facts.signed, facts.status) == ("2018-09-19", "suspended")
