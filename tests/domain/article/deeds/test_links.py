"""Which of the texts of a sentence a verb speaks of."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

MEMORANDUM = "memorandum-of-understanding"


def told(text: str) -> list[tuple[str, str, str | None]]:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    return [(one.kind, one.status, one.signed) for one in facts]


@pytest.mark.parametrize(
    "sentence",
    [
        "A treaty on extradition came out of the talks between Latvia and Chile.",
        "A treaty on extradition now bears the signatures of the ministers of Latvia and Chile.",
        "A treaty on extradition completed the list that Latvia and Chile had drawn up.",
    ],
)
def test_a_text_may_be_what_a_verb_starts_from(sentence: str) -> None:
    assert [(kind, status) for kind, status, _ in told(sentence)] == [("treaty", "signed")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Parliament in Riga on Thursday ratified the extradition treaty with Chile signed on 3 "
            "May 2019.",
            [("treaty", "ratified", "2019-05-03")],
        ),
        (
            "An extradition treaty between Latvia and Chile, signed last year, entered into force "
            "on Thursday.",
            [("treaty", "in force", "2019")],
        ),
        (
            "The tax treaty between Latvia and Chile, which was signed in the spring of 2011, has "
            "been extended.",
            [("treaty", "extended", "2011")],
        ),
        (
            "Latvia and Chile signed a tax treaty on Thursday, which will enter into force soon.",
            [("treaty", "signed", "2020-06-04")],
        ),
        (
            "The Latvia-Chile Fish Treaty was signed on 17 December 2019, the Latvia-Chile Timber "
            "Treaty on 28 February 2020. Both entered into force today.",
            [("treaty", "in force", "2019-12-17"), ("treaty", "in force", "2020-02-28")],
        ),
    ],
)
def test_what_was_done_after_the_signature(
    sentence: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(sentence) == expected


def test_papers_of_ratification_are_no_agreement() -> None:
    sentence = (
        "The instruments of ratification of the extradition treaty between Latvia and Chile were "
        "signed and exchanged in Riga on Thursday."
    )
    assert told(sentence) == [("treaty", "ratified", None)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Latvia is pulling out of the tax treaty with Chile, a paper said.", "terminated"),
        ("Latvia gave notice that it would end the tax treaty with Chile.", "terminated"),
        ("Latvia and Chile expect to put their names to a treaty on fish.", "to be signed"),
        ("A treaty on fish will be signed when the king of Chile comes to Latvia.", "to be signed"),
        ("Latvia and Chile will begin talks on a treaty on fish.", "agreed to negotiate"),
        ("Latvia's cabinet gave its nod to a treaty with Chile on fish.", "announced"),
        ("Latvia and Chile have completed negotiations on a treaty on fish.", "announced"),
    ],
)
def test_what_else_is_done_to_a_text(sentence: str, status: str) -> None:
    assert told(sentence) == [("treaty", status, None)]


def test_what_was_said_in_a_statement_is_not_signed_with_the_news() -> None:
    sentence = (
        "The banks of Latvia and Chile have signed a swap agreement, they said in a joint "
        "statement on Wednesday."
    )
    assert told(sentence) == [("agreement", "signed", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "After long negotiations on quotas, Latvia and Chile signed a treaty on fish.",
        "A treaty on space, by which Chile may explore Mars, was signed by Latvia and Chile.",
        "Negotiators from Latvia and Chile signed a treaty on the exploration of the sea.",
        "The pair of ministers of Latvia and Chile signed a new treaty on fish.",
    ],
)
def test_a_hope_beside_a_signature_is_no_doubt_about_it(sentence: str) -> None:
    assert told(sentence) == [("treaty", "signed", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Latvia wants a treaty on fish signed with Chile.",
        '"I could have signed a treaty with Chile today," the king of Latvia said.',
        "Latvia and Chile hope that, if signed, a treaty on fish will help both.",
        "A deal between Latvia and Chile is within reach.",
    ],
)
def test_a_hope_is_no_signature(sentence: str) -> None:
    assert told(sentence) == []


def test_a_named_text_of_a_new_country_is_of_that_country() -> None:
    facts = read(
        "News\n\nThe Latvia-New Zealand Free Trade Agreement was signed in Riga.", "2020-06-05"
    ).agreements
    assert [(one.parties, one.title) for one in facts] == [
        (("lv", "nz"), "Latvia-New Zealand Free Trade Agreement")
    ]


def test_an_abbreviation_behind_a_name_is_no_second_text() -> None:
    sentence = (
        "What the king of Latvia took home from Chile was a letter of intent (LoI). He and the "
        "president of Chile signed it on Thursday."
    )
    assert told(sentence) == [("letter-of-intent", "signed", "2020-06-04")]


def test_each_partner_has_a_text_of_its_own() -> None:
    facts = read(
        "News from Riga\n\nLatvia on Thursday signed tax treaties with Chile, Peru and Kenya.",
        "2020-06-05",
    ).agreements
    assert [(one.parties, one.signed) for one in facts] == [
        (("lv", "cl"), "2020-06-04"),
        (("lv", "pe"), "2020-06-04"),
        (("lv", "ke"), "2020-06-04"),
    ]


def test_what_texts_are_on_tells_how_many_there_are() -> None:
    sentence = (
        "Latvia and Chile signed a treaty on fish on Thursday. Memorandums of understanding were "
        "signed, too: on copper and on the port."
    )
    assert told(sentence) == [
        ("treaty", "signed", "2020-06-04"),
        (MEMORANDUM, "signed", "2020-06-04"),
        (MEMORANDUM, "signed", "2020-06-04"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Latvia and Chile reached broad agreement on the need for peace.",
        "There was agreement among the ministers of Latvia and Chile on peace.",
        "The ministers of Latvia and Chile are in agreement on peace.",
        "They play for Latvia and Chile. The keeper, whose contract runs out in May, may go.",
    ],
)
def test_agreement_in_another_sense(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Latvia and Chile agreed on Thursday to waive visas for each other's citizens.",
            "Waive visas for each other's citizens",
        ),
        ("Latvia and Chile agreed to swap prisoners.", "Swap prisoners"),
        ("Latvia and Chile agreed to a truce.", "Truce"),
    ],
)
def test_what_was_agreed_to_be_done(sentence: str, title: str) -> None:
    facts = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert [(one.kind, one.status, one.title) for one in facts] == [
        ("agreement", "announced", title)
    ]


def test_notes_are_exchanged_about_something() -> None:
    sentence = "Latvia and Chile exchanged notes on Thursday on the recognition of diplomas."
    assert told(sentence) == [("exchange-of-notes", "signed", "2020-06-04")]


@pytest.mark.parametrize(
    "sentences",
    [
        "Latvia and Chile now have a treaty on fish. It was concluded in Riga on Thursday.",
        "There is now a treaty on fish between Latvia and Chile. Berg and Soto signed on Thursday.",
        "A treaty on fish came out of the talks of Latvia with Chile. The ceremony took place on "
        "Thursday.",
    ],
)
def test_the_day_may_follow_in_the_next_sentence(sentences: str) -> None:
    assert told(sentences) == [("treaty", "signed", "2020-06-04")]


def test_talks_that_are_done_and_a_signature_to_come() -> None:
    sentences = (
        "The talks of Latvia and Chile on a treaty on fish are done, and the text, once lawyers "
        "have read it, is to be signed in 2021."
    )
    assert told(sentences) == [("treaty", "to be signed", None)]


def test_what_had_been_signed_before_is_background() -> None:
    facts = read(
        "Talks in Riga\n\nThe ministers of Latvia and Chile spoke about fish.\n\nThey were calm. "
        "On 20 May the two had signed a treaty on taxes.",
        "2020-06-05",
    ).agreements
    assert [(one.signed, one.background) for one in facts] == [("2020-05-20", True)]


def test_a_treaty_is_about_a_territory_rather_than_with_it() -> None:
    facts = read(
        "Greenland\n\nThe lawyers of Greenland waited. On Thursday the king of Latvia put his "
        "name to the agreement that gives Chile a port in Greenland.",
        "2020-06-05",
    ).agreements
    assert [set(one.parties) for one in facts] == [{"lv", "cl"}]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chile's parliament on Monday approved a treaty on fish with Latvia.", "ratified"),
        ("Latvia's cabinet approved the signing of a treaty on fish with Chile.", "to be signed"),
        (
            "Latvia and Chile signed a treaty on fish. It takes effect after it is ratified.",
            "signed",
        ),
        (
            "A treaty on fish between Latvia and Chile has been signed. Until the parliaments of "
            "both countries have ratified the treaty it will not enter into force.",
            "signed",
        ),
        (
            "Latvia and Chile signed a treaty on fish. It would replace an old treaty.",
            "signed",
        ),
    ],
)
def test_how_far_a_text_has_come(sentence: str, status: str) -> None:
    assert [each for _, each, _ in told(sentence)] == [status]


def test_what_was_signed_before_parliament_approved_it() -> None:
    sentences = (
        "Chile's parliament on Monday approved a treaty on fish with Latvia. The two sides signed "
        "the treaty on 7 April 2016 in Riga."
    )
    assert told(sentences) == [("treaty", "ratified", "2016-04-07")]


def test_an_old_stage_of_an_older_text_is_not_that_of_the_news() -> None:
    sentences = (
        "Latvia and Chile signed an addition to the extradition treaty on Thursday. Although the "
        "extradition treaty came into effect in 2013, few were handed over."
    )
    assert [(status, signed) for _, status, signed in told(sentences)] == [("signed", "2020-06-04")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chile's parliament on Tuesday gave the green light to the tax treaty with Latvia, "
            "signed in May last year.",
            ("treaty", "ratified", "2019-05"),
        ),
        (
            "The tax treaty with Latvia has been approved by the House of Deputies of Chile.",
            ("treaty", "ratified", None),
        ),
        (
            "Latvia became on Monday the 20th country to sign a tax treaty with Chile.",
            ("treaty", "signed", "2020-06-01"),
        ),
    ],
)
def test_who_approved_it_and_who_was_the_latest(
    sentence: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(sentence) == [expected]
