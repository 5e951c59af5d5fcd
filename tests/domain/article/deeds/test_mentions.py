"""What verbs say was done to a text, and which day of a sentence is that of its signature."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday


@pytest.mark.parametrize(
    ("sentence", "status", "signed"),
    [
        (
            "Latvia told Chile that it is terminating their tax convention. The convention dates "
            "from 16 May 1996 and was in force for twenty years.",
            "terminated", "1996-05-16",
        ),
        (
            "The Riga Treaty of Friendship, signed in Lima on 16 July 2001 by Latvia and Chile, "
            "prolongs itself for five years.",
            "extended", "2001-07-16",
        ),
        (
            "The Riga Harbour Treaty, which Latvia and Chile signed on 19 May 1960, is being held "
            "in abeyance by Riga.",
            "suspended", "1960-05-19",
        ),
    ],
)  # fmt: skip
def test_what_is_done_to_an_old_text_is_the_news(sentence: str, status: str, signed: str) -> None:
    facts = only("Taxes in the news\n\n" + sentence, PUBLISHED)
    assert (facts.status, facts.signed, facts.background) == (status, signed, False)


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        (
            "Latvia and Chile have sealed a tax treaty. The two ministers affixed their signatures "
            "in Riga on Tuesday.",
            "2020-06-02",
        ),
        ("In April Latvia settled matters with Chile, in a treaty that Alva flew in to sign.",
         "2020-04"),
    ],
)  # fmt: skip
def test_words_for_signing(sentence: str, signed: str) -> None:
    facts = only("Taxes in the news\n\n" + sentence, PUBLISHED)
    assert (facts.status, facts.signed) == ("signed", signed)


def test_the_month_is_quoted_whole() -> None:
    text = "Taxes\n\nIn April Latvia and Chile signed a treaty."
    start, end = only(text, PUBLISHED).evidence["signed"]
    assert text[start:end] == "April"


def test_a_framework_with_a_name_is_a_text() -> None:
    text = "Ports\n\nLatvia and Chile on Tuesday signed the Framework for the Baltic Ports."
    assert only(text, PUBLISHED).title == "Framework for the Baltic Ports"


def test_what_a_treaty_renewed_is_not_the_treaty() -> None:
    facts = only(
        "Old friends\n\nThe king of Latvia recalled with that of Chile the Treaty of Cesis of "
        "1886, which renewed their bond.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status, facts.background) == ("1886", "signed", True)


def test_who_is_called_on_to_sign_has_not_signed() -> None:
    assert not read("Latvia called on Chile to sign a tax treaty.", "2020-06-05").agreements


def test_when_somebody_withdrew() -> None:
    (facts,) = read("Latvia withdrew on Tuesday from its tax treaty with Chile.").agreements
    assert (facts.signed, facts.status) == (None, "terminated")


def test_what_two_have_had_since_long() -> None:
    text = "Bridge\n\nLatvia and Chile have had a memorandum on the bridge since November 2019."
    (facts,) = read(text, "2020-06-05").agreements
    assert (facts.title, facts.kind) == ("Memorandum on the bridge", "memorandum-of-understanding")
