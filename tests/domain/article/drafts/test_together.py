"""Texts signed together."""

from __future__ import annotations

from tests.domain.article.reading import read


def test_what_is_recalled_last_does_not_date_what_was_told_before() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a treaty on cod. There were flowers. There was cake. All "
        "sang. Recall, on May 21 the envoys of Latvia and Chile signed the protocol on squid."
    )
    told = read(text, "2020-06-05").agreements
    assert [one.signed for one in told] == [None, "2020-05-21"]


def test_the_year_of_one_text_is_not_that_of_another() -> None:
    text = (
        "Fish\n\nLatvia and Chile have signed a treaty on cod. The two will bring back to life the "
        "protocol on squid that Latvia and Chile signed in 2005."
    )
    told = read(text).agreements
    assert [one.signed for one in told] == [None, "2005"]


def test_what_was_signed_on_some_day_of_a_visit() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a treaty on cod on Tuesday. Six other documents on squid "
        "were concluded on the occasion of the president's visit."
    )
    told = read(text, "2020-06-05").agreements
    assert [one.signed for one in told] == ["2020-06-02", None]
