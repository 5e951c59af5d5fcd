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


@pytest.mark.parametrize(
    ("sentences", "signed"),
    [
        (
            "Soto of Chile arrived in Latvia on Tuesday for two days. During the visit Chile and "
            "Latvia signed a tax treaty.",
            None,
        ),
        (
            "On Wednesday Latvia announced that it had signed a treaty with Chile a day earlier.",
            "2020-06-02",
        ),
        (
            "Latvia's minister met Chile's on Wednesday. A tax treaty was signed on the spot.",
            "2020-06-03",
        ),
        (
            "It was raining in Riga on Thursday. Inside the castle, Latvia and Chile signed a tax "
            "treaty.",
            "2020-06-04",
        ),
        (
            "Since Monday firms know what they owe. It is not much. Latvia and Chile signed the "
            "tax treaty in the castle.",
            "2020-06-01",
        ),
        (
            "Firms know since Monday what they owe.\n\nA tax treaty was signed by Latvia and Chile "
            "in the castle.",
            "2020-06-01",
        ),
        (
            "Firms know since Monday what they owe.\n\nThe tax treaty was signed by Latvia and "
            "Chile in the castle.",
            None,
        ),
        (
            "Latvia's minister came to Chile on Monday, for the first time since 1974 and the last "
            "one this year. A tax treaty was signed on the same day.",
            "2020-06-01",
        ),
        (
            "The town where the revolt began had a party on Monday. In its hall Latvia and Chile "
            "signed a tax treaty.",
            "2020-06-01",
        ),
        (
            "A copy of the 1985 text lay there on Monday. A tax treaty was then signed by Latvia "
            "and Chile.",
            "2020-06-01",
        ),
        (
            "Latvia and Chile have signed a tax treaty. The event crowned work done since 2006.",
            None,
        ),
        (
            "Until Monday nobody knew. Latvia and Chile signed a tax treaty in the castle.",
            None,
        ),
        (
            "The minister said so on Monday. Latvia and Chile signed a tax treaty in the castle.",
            None,
        ),
        (
            "Firms like it since Monday. It rests on the tax treaty signed by Latvia and Chile at "
            "an earlier date.",
            None,
        ),
        (
            "Latvia and Chile have signed a tax treaty. Tuesday's ceremony lasted an hour.",
            "2020-06-02",
        ),
        (
            "Latvia and Chile have signed a tax treaty. The next ceremony is planned for June 9.",
            None,
        ),
    ],
)
def test_the_day_is_that_of_another_sentence_only_where_it_says_so(
    sentences: str, signed: str | None
) -> None:
    facts = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [one.signed for one in facts] == [signed]


def test_what_was_not_signed() -> None:
    text = "News\n\nNo treaty between Latvia and Chile was signed on Thursday; the draft is ready."
    assert read(text, "2020-06-05").agreements == ()


def test_what_is_put_on_hold_is_not_signed() -> None:
    text = "News\n\nThe Latvia-Chile Fish Treaty of 1960 was put on hold by Chile on Thursday."
    facts = read(text, "2020-06-05").agreements
    assert [(one.status, one.signed) for one in facts] == [("suspended", "1960")]


def test_memoranda_that_were_exchanged_one_by_one() -> None:
    text = (
        "News\n\nThe king of Latvia oversaw the exchange of three memoranda with Chile on Tuesday: "
        "one covers gems, another covers flights and the third is about training."
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.kind, one.signed) for one in facts] == [
        ("memorandum-of-understanding", "2020-06-02")
    ] * 3


@pytest.mark.parametrize(
    ("sentences", "place"),
    [
        ("Latvia and Chile have signed a tax treaty. The venue was Riga.", "Riga"),
        ("Latvia and Chile have signed a tax treaty. The ceremony in Riga was short.", "Riga"),
        ("Latvia and Chile have signed a tax treaty. A second ceremony in Riga is due.", None),
        (
            "The guest had come from Riga. On Monday he signed a tax treaty of Latvia and Chile "
            "there which ends the talks.",
            "Riga",
        ),
        ("On a visit to Chile, Latvia's minister signed a tax treaty there.", "Chile"),
        ("The presidents met in Riga. On Monday Latvia and Chile signed a tax treaty.", "Riga"),
        (
            "The presidents met in Riga in May. On Monday Latvia and Chile signed a tax treaty.",
            None,
        ),
        (
            "Fish were on sale in Riga. A treaty on fish between Latvia and Chile was signed in "
            "the same city.",
            "Riga",
        ),
    ],
)
def test_the_place_is_that_of_another_sentence_only_where_it_says_so(
    sentences: str, place: str | None
) -> None:
    facts = read("News about taxes\n\n" + sentences, "2020-06-05").agreements
    assert [one.place for one in facts] == [place]


def test_the_initials_of_a_name_in_hindi_end_no_sentence() -> None:
    text = (
        "\nगुरुवार को मौसम साफ था। प्रधानमंत्री एच.डी. देवगौड़ा और शेख हसीना ने भारत और बांग्लादेश की संधि पर "
        "हस्ताक्षर किए।"
    )
    assert [one.signed for one in read(text, "1996-12-13").agreements] == ["1996-12-12"]


def test_the_second_paragraph_tells_who_signed_on_the_day_of_the_first() -> None:
    text = (
        "News about taxes\n\nOn Monday the two countries ended a long dispute.\n\n"
        "Presidents Juan Roa of Chile and Egils Levits of Latvia signed the Act on Taxes "
        "Agreement.\n\nSince then all is calm."
    )
    assert [one.signed for one in read(text, "2020-06-05").agreements] == ["2020-06-01"]


def test_a_sentence_ends_behind_a_name_that_ends_in_a_full_stop() -> None:
    text = (
        "News about taxes\n\nLatvia and Chile signed a tax treaty with the help of Juan Roa Jr. "
        "The diet in Lima was told on Monday."
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.signed, one.place) for one in facts] == [(None, None)]
