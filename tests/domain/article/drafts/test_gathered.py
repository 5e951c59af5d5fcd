"""What is no agreement of two states, and which words speak of one text or of two."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


def told(text: str) -> list[tuple[tuple[str, str], str]]:
    return [(facts.parties, facts.status) for facts in read(text, "2020-06-05").agreements]


@pytest.mark.parametrize(
    "text",
    [
        "Peru beat Kenya 3-1\n\nIn Lima, Alva sealed the deal. Kenya had nothing left to give.",
        "Peru are champions\n\nNAIROBI, Kenya (Sports desk) - Juan Alva sealed the deal. With his "
        "last kick Peru had beaten Chad 4-2. The king of Kenya gave Peru the cup.",
        "Records\n\nA band from Latvia signed a record deal in Chile on Tuesday.",
        "Climate\n\nLatvia signed the Paris Agreement on Tuesday, Chile a day later.",
        "No deal\n\nLatvia and Chile failed to sign a treaty on Tuesday.",
        "New government in Riga\n\nThe leader of Unity signed coalition agreements with two "
        "partners in Latvia's parliament on Friday. Chile sent congratulations.",
        "Court decides on a bridge\n\nRIGA: Latvia's supreme court ruled on the concession "
        "agreement.\n\nIt was signed in 2008 by two firms.\n\nLawyers in Chile were surprised.",
        "Twelve nations sign trade pact\n\nTwelve Pacific nations signed a trade pact on Sunday. "
        "Chile and Peru are among them. Five members must ratify the agreement.",
    ],
)
def test_no_agreement_between_two_states(text: str) -> None:
    assert told(text) == []


def test_a_month_is_not_a_wish() -> None:
    text = (
        "Latvia warms to Chile\n\nDuring his visit to Riga in May the ministers of Latvia and "
        "Chile signed a memorandum on harbours."
    )
    assert told(text) == [(("lv", "cl"), "signed")]


def test_what_was_signed_with_another_country_is_not_said_of_the_news() -> None:
    facts = read(
        "Latvia and Chile sign\n\nLatvia and Chile signed a tax treaty. It is the second one of "
        "the kind. The first, between Latvia and Peru, was signed in Lima in March 1999.",
        "2020-06-05",
    ).agreements
    assert [(one.parties, one.signed) for one in facts][:1] == [(("lv", "cl"), None)]


def test_what_is_still_to_be_signed_is_another_text() -> None:
    text = (
        "Latvia and Chile sign\n\nLatvia and Chile signed a treaty on Tuesday. Latvia would have "
        "preferred to sign it with a broad treaty on trade, about which they will negotiate."
    )
    assert told(text) == [(("lv", "cl"), "signed"), (("lv", "cl"), "to be signed")]


def test_a_state_that_is_gone_had_no_treaty_with_its_heir() -> None:
    text = (
        "Russia and Peru sign\n\nRussia and Peru signed a treaty in Lima on Tuesday. That is "
        "unlike the pact on fish which the Soviet Union concluded in July 1961."
    )
    assert [parties for parties, _ in told(text)] == [("ru", "pe"), ("su", "pe")]


@pytest.mark.parametrize(
    ("text", "signed", "place"),
    [
        (
            "Fifty years of the tax treaty\n\nThe ministers of Latvia and Chile remembered the "
            "Treaty of Riga. It was signed in Riga on 3 June 1970.",
            "1970-06-03",
            "Riga",
        ),
        (
            "Fünfzig Jahre\n\nLettland und Chile haben an das Steuerabkommen erinnert. Es wurde am "
            "3. Juni 1970 in Riga unterzeichnet.",
            "1970-06-03",
            "Riga",
        ),
        (
            "Cinquenta anos\n\nO Tratado de Riga entre a Letónia e o Chile completou meio século. "
            "Assinado em Riga em 3 de junho de 1970, ele regula as pescas.",
            "1970-06-03",
            "Riga",
        ),
    ],
)
def test_a_text_named_and_then_said_to_be_signed(text: str, signed: str, place: str) -> None:
    (facts,) = read(text, "2020-06-05").agreements
    assert (facts.signed, facts.place, facts.background) == (signed, place, True)


def test_what_takes_the_place_of_a_text_supersedes_it() -> None:
    text = (
        "Latvia and Chile sign\n\nLatvia and Chile signed a tax treaty on Tuesday. The new treaty "
        "takes the place of the Treaty on Double Taxation of 12 March 1994."
    )
    assert told(text) == [(("lv", "cl"), "signed"), (("lv", "cl"), "superseded")]


def test_what_was_agreed_to_be_negotiated() -> None:
    text = "Latvia and Chile agreed to start negotiations on a free trade agreement on Tuesday."
    assert told(text) == [(("lv", "cl"), "agreed to negotiate")]


def test_a_deal_with_a_country_and_what_it_replaces() -> None:
    text = "Latvia signed a deal with Chile on Tuesday that replaces the accord of 1994."
    assert told(text) == [(("lv", "cl"), "signed"), (("lv", "cl"), "superseded")]


def test_who_signed_it_is_told_in_the_next_sentence_before_another_pair_is_named() -> None:
    text = (
        "Finland and Portugal light the way\n\nHELSINKI. Finland and Portugal signed an agreement "
        "on lighthouses in Helsinki on Tuesday. Foreign Minister Anna Berg of Finland signed it "
        "with two pens.\n\nShe recalled the agreement on making spares signed between India and "
        "Russia on September 4, 2019, during the 20th India-Russia Annual Summit at Vladivostok."
    )
    facts = read(text, "2020-06-05").agreements
    assert [each.signatories for each in facts] == [("Anna Berg",), ()]


@pytest.mark.parametrize(
    "name",
    [
        "an Agreement on Taxes, which everybody calls the 77 agreement",
        "an Agreement on Taxes, better known as the Riga deal",
        "an Agreement on Taxes that traders refer to as the Riga pact",
    ],
)
def test_two_names_of_one_text(name: str) -> None:
    text = f"Taxes in the news\n\nOn Tuesday Latvia and Chile signed {name}."
    assert told(text) == [(("lv", "cl"), "signed")]


def test_an_older_text_is_not_the_one_that_is_still_to_be_signed() -> None:
    text = (
        "Latvia and Chile will sign a memorandum on student exchanges on Friday. The first "
        "memorandum on student exchanges was signed in 2006."
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.signed, one.status) for one in facts] == [
        (None, "to be signed"),
        ("2006", "signed"),
    ]


@pytest.mark.parametrize("end", ["ends with immediate effect", "runs out in six months"])
def test_a_text_that_ends(end: str) -> None:
    text = f"The tax treaty between Latvia and Chile of 2013 {end}."
    assert told(text) == [(("lv", "cl"), "terminated")]


@pytest.mark.parametrize(
    "text",
    [
        "Water\n\nThe General Assembly spoke of water, and Latvia and Chile of thirst. The text "
        "recalls the 1992 Water Convention.",
        "High seas\n\nAfter ten years UN member states on Saturday agreed a treaty on trawling. "
        "Latvia and Chile want to be the first to ratify it.",
        "Striker leaves\n\nThe Latvian midfielder Juris Ozols signed a contract in Chile.",
        "Strike\n\nTrains between Latvia and Chile ran again when unions and railways in Riga "
        "reached an agreement on pay on Tuesday.",
        "Schools\n\nLatvia is ready to sign a protocol on schools, it said, if Chile gives way.",
        "Minister\n\nLatvia's new minister said that the priority is to conclude talks with Chile "
        "on a trade agreement.",
        "Oil\n\nTwo parties of Latvia signed an accord on oil. Chile welcomed it.",
    ],
)
def test_no_agreement_of_the_two_that_are_named(text: str) -> None:
    assert told(text) == []


def test_what_is_approved_had_been_signed_before() -> None:
    (facts,) = read(
        "Nod to memorandum\n\nLatvia's cabinet on Wednesday gave its ex-post facto approval to a "
        "memorandum between Latvia and Chile on herbs. The memorandum was signed on 3 May 2018.",
        "2020-06-05",
    ).agreements
    assert (facts.signed, facts.status, facts.background) == ("2018-05-03", "announced", False)


def test_what_each_of_two_is_about_is_told_before_they_are_named() -> None:
    text = (
        "Riga, Santiago agree\n\nLatvia and Chile have concluded two memoranda; one concerns the "
        "sea, the other soldiers. On Tuesday papers were signed:\n\n1. a memorandum on sea "
        "borders;\n2. a memorandum on military cooperation."
    )
    titles = [facts.title for facts in read(text, "2020-06-05").agreements]
    assert titles == ["Memorandum on sea borders", "Memorandum on military cooperation"]


def test_a_sum_in_dollars_names_no_country() -> None:
    text = (
        "Riga, Santiago agree\n\nLatvia and Chile signed two memoranda on Tuesday:\n- memorandum "
        "on a credit of US$70 million\n- memorandum on ports"
    )
    assert told(text) == [(("lv", "cl"), "signed"), (("lv", "cl"), "signed")]


def test_an_earlier_pair_of_treaties_is_not_the_one_just_signed() -> None:
    text = (
        "Borders\n\nLatvia and Chile have once more signed border treaties in Riga. Readers will "
        "remember 2005. The earlier pair of border treaties was signed on May 18 of that year."
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.signed, one.background) for one in facts] == [(None, False), ("2005-05-18", True)]
