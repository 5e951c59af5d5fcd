"""What the sentences around a signature tell of its day."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday


def test_a_question_and_its_answer() -> None:
    text = (
        "Cod line\n\nLatvia and Chile on Tuesday ratified their treaty on cod. When was it signed? "
        "On 15 September 2018, in Santiago. The cod were glad."
    )
    facts = only(text, PUBLISHED)
    assert (facts.signed, facts.place, facts.status) == ("2018-09-15", "Santiago", "ratified")


@pytest.mark.parametrize(
    "sentence",
    [
        "At a ceremony held on 3 June, the ministers exchanged folders.",
        "The signing took place on Wednesday.",
    ],
)
def test_the_day_of_the_ceremony(sentence: str) -> None:
    text = f"Cod line\n\nLatvia and Chile have signed a treaty on cod. {sentence}"
    assert only(text, PUBLISHED).signed == "2020-06-03"


@pytest.mark.parametrize(
    "before",
    ["Voters go to the polls on Sunday.", "The minister is expected in Santiago on Wednesday."],
)
def test_a_scene_that_is_still_to_come(before: str) -> None:
    text = f"Cod line\n\n{before} Latvia and Chile have signed a treaty on cod."
    assert only(text, PUBLISHED).signed is None


def test_what_one_of_them_signed_with_a_third_has_a_day_of_its_own() -> None:
    text = (
        "Cod line\n\nLatvia and Chile signed a treaty on cod on Tuesday. Chile has signed a "
        "similar treaty with Peru."
    )
    told = read(text, PUBLISHED).agreements
    assert [one.signed for one in told] == ["2020-06-02", None]
