"""Which texts are the news, and which are only recalled."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read


@pytest.mark.parametrize(
    ("sentence", "background"),
    [
        (
            "Latvia announced on Thursday that it had signed a memorandum with Chile on ports.",
            False,
        ),
        (
            "The two sides met. They talked. They ate. Latvia had signed a memorandum with Chile.",
            True,
        ),
        ("The Harbour Treaty between Latvia and Chile is in force since Wednesday.", False),
        ("Latvia recalled that it had signed a memorandum on ports with Chile long ago.", True),
    ],
)
def test_what_is_announced_is_the_news(sentence: str, background: bool) -> None:
    assert only("Ports in the news\n\n" + sentence, "2020-06-05").background is background


def test_a_text_of_long_ago_that_somebody_may_end() -> None:
    told = read(
        "Fish\n\nLatvia and Chile quarrel over fish. Riga reserves the right to suspend the "
        "Harbour Treaty of 1972.",
        "2020-06-05",
    ).agreements
    assert [(one.signed, one.status, one.background) for one in told] == [("1972", "signed", True)]


def test_the_older_text_that_somebody_meant_has_the_day_told_next() -> None:
    told = read(
        "Fish\n\nThe minister called void the fishing memorandum that was signed between Latvia "
        "and Chile. He meant the paper of 3 May 2011, which nobody in Riga has read.",
        "2020-06-05",
    ).agreements
    assert [(one.signed, one.background) for one in told] == [("2011-05-03", True)]


def test_a_text_under_which_something_is_done_now_is_news() -> None:
    text = (
        "Nurses\n\nOut of two wishes an agreement between Latvia and Chile has been made: nurses "
        "will go, under a paper which the two governments signed in Riga on Friday."
    )
    assert only(text).background is False


def test_the_day_stands_in_the_first_paragraph_below_the_byline() -> None:
    text = (
        "Ports\n\nPosted in: Ships | 41 replies\n\nSo it is official. Nobody slept. The Riga Ports "
        "Treaty between Latvia and Chile was signed this morning, 28 January 2024."
    )
    assert only(text).background is False
