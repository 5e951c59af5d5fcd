"""Days that are told by their distance from another."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday


@pytest.mark.parametrize(
    ("when", "signed"),
    [
        ("four days ago", "2020-06-01"),
        ("three weeks ago", "2020-05"),
        ("a week ago", None),  # in May or in June
        ("two months ago", None),
        ("six years ago", "2014"),
        ("thirty years ago", None),  # a round number
        ("thirty years ago today", "1990-06-05"),
        ("three years ago this month", "2017-06"),
        ("three years ago this week", "2017"),  # the last days of May or the first of June
        ("three weeks ago, on 13 May", "2020-05-13"),
        ("on June 3-4", "2020-06"),
        ("on 3 and 4 June 2019", "2019-06"),
        ("on June 3 to 4, 2019", "2019-06"),
        ("on 04/06/2020", "2020-06-04"),
        ("on 23/04/2019", "2019-04-23"),
        ("on 03/04/2019", None),
        ("in the spring of 2011", "2011"),
    ],
)
def test_precision_is_what_the_words_have(when: str, signed: str | None) -> None:
    text = f"Taxes in the news\n\nLatvia and Chile signed a tax treaty {when}."
    assert only(text, PUBLISHED).signed == signed


@pytest.mark.parametrize(
    ("sentences", "signed"),
    [
        ("They came on Wednesday. The next day they signed a tax treaty.", "2020-06-04"),
        ("They met on 2 June. That day they signed a tax treaty.", "2020-06-02"),
        ("They met on Tuesday. Hours later they signed a tax treaty.", "2020-06-02"),
        ("A tax treaty was signed on the same occasion.", None),
    ],
)
def test_from_the_day_named_before(sentences: str, signed: str | None) -> None:
    text = f"Taxes in the news\n\nThe ministers of Latvia and Chile smiled. {sentences}"
    assert only(text, PUBLISHED).signed == signed


def test_a_day_that_is_not_told_in_full_has_none_after_it() -> None:
    text = "Taxes\n\nLatvia and Chile met on Tuesday. The next day they signed a tax treaty."
    assert [one.signed for one in read(text).agreements] == [None]


def test_a_year_told_since_is_no_day() -> None:
    text = (
        "Taxes\n\nOn 2 June the ministers of Latvia and Chile met. Their port had burnt in 2018. "
        "That day they signed a tax treaty."
    )
    assert only(text, PUBLISHED).signed == "2020-06-02"


@pytest.mark.parametrize(
    ("sentences", "signed"),
    [
        ("In 1992 they met. On 4 May of that year they signed a tax treaty.", "1992-05-04"),
        ("What was built in 1492? On 4 May of that year they signed a treaty.", "1492-05-04"),
        ("On 4 May of that year they signed a tax treaty.", None),
    ],
)
def test_that_year_is_the_one_named_before(sentences: str, signed: str | None) -> None:
    text = f"Taxes in the news\n\nThe kings of Latvia and Chile smiled. {sentences}"
    assert only(text, PUBLISHED).signed == signed


def test_the_same_day_of_a_month() -> None:
    text = (
        "Taxes\n\nLatvia and Chile signed a tax treaty last month. A treaty on squid between the "
        "two was signed the same day."
    )
    assert [one.signed for one in read(text, PUBLISHED).agreements] == ["2020-05", "2020-05"]


@pytest.mark.parametrize(
    ("said", "signed"),
    [
        ('"Today we sign a tax treaty with Chile," said the minister of Latvia on Tuesday.',
         "2020-06-02"),
        ('"Today we sign a tax treaty with Chile," said the minister of Latvia.', "2020-06-05"),
    ],
)  # fmt: skip
def test_today_is_when_somebody_spoke(said: str, signed: str) -> None:
    assert only("Taxes in the news\n\n" + said, PUBLISHED).signed == signed
