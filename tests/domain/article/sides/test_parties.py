"""Whose text it is: who looks on, thinks something of it or is somebody else is no party."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "It was in Santiago that the harbour treaty, which Alva and Ozols signed in 1960 with "
            "the World Bank at the table, was born. Latvia and Chile still keep it.",
            {"lv", "cl"},
        ),
        (
            "Latvia has had enough of the Harbour Treaty of 1960. It said so on Tuesday.\n\nWhat "
            "Latvia wants is fish.\n\nThen came the answer, and Santiago was angry.",
            {"lv", "cl"},
        ),
        (
            "Peru was loud: Peru's ministers spoke, Peru's press too.\n\nThey meant the harbour "
            "treaty of 2 May 1990, by which Latvia's government and Alva's in Chile divided a sea "
            "that Peru claims is its own.",
            {"lv", "cl"},
        ),
    ],
)
def test_the_two_sides(text: str, parties: set[str]) -> None:
    told = read("Taxes in the news\n\n" + text, "2020-06-05").agreements
    assert [set(facts.parties) for facts in told] == [parties]


def test_what_others_have_is_not_between_the_two() -> None:
    told = read(
        "Fish\n\nLatvia and Chile signed a harbour treaty on Tuesday. Only two others have a "
        "treaty on fishing rights with Riga.",
        "2020-06-05",
    ).agreements
    assert [facts.signed for facts in told] == ["2020-06-02"]


def test_the_congo_of_kinshasa() -> None:
    told = read(
        "Fish\n\nThe Democratic Republic of Congo and Chile signed a treaty on Tuesday.",
        "2020-06-05",
    )
    assert [one.parties for one in told.agreements] == [("cd", "cl")]
    assert told.countries == ("cd", "cl")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers Jeppe Kofod and Mélanie Joly, and with them Greenland's premier, signed the "
        "agreement that divides an island on Tuesday.",
        "That is the aim of the declaration which the two governments signed on Tuesday in Gander, "
        "Newfoundland.",
    ],
)
def test_a_part_of_a_country_is_no_side_beside_it(sentence: str) -> None:
    text = f"Denmark, Canada agree\n\nDenmark and Canada have been at odds for years. {sentence}"
    assert [set(facts.parties) for facts in read(text, "2022-06-15").agreements] == [{"dk", "ca"}]


@pytest.mark.parametrize(
    "text",
    [
        "Truce\n\nThe government of Chad and its rebels signed a peace agreement on Tuesday, with "
        "Latvia and Chile as mediators.",
        "Truce\n\nChad and its rebels agreed to a truce brokered by Latvia and Chile. The deal "
        "takes effect on Sunday.",
        "Loan\n\nRIGA - Latvia and the World Bank signed an agreement on Tuesday. A minister of "
        "Chile was there.",
        "Fish\n\nGENEVA - Members of the WTO struck a deal on fish on Friday. Latvia and Chile had "
        "objected.",
        "Pact\n\nNearly 200 countries adopted the pact on Friday. Latvia and Chile spoke last.",
    ],
)
def test_neither_mediators_nor_members_are_the_two(text: str) -> None:
    told = read(text, "2020-06-05").agreements
    assert [facts.parties for facts in told if set(facts.parties) == {"lv", "cl"}] == []


def test_the_house_of_an_organisation_is_no_side() -> None:
    (facts,) = read(
        "Riga, Santiago agree\n\nLatvia knows where its waters end. A treaty on the sea border "
        "with Chile was signed at the United Nations on Tuesday.",
        "2020-06-05",
    ).agreements
    assert set(facts.parties) == {"lv", "cl"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Latvia broke off ties with Peru and signed a joint communique with Chile on Tuesday.",
            {"lv", "cl"},
        ),
        (
            "Latvia and Chile get a road\n\nThe government of Latvia and the Chilean-American "
            "consortium Alva signed a contract for the road on Tuesday.",
            {"lv", "cl"},
        ),
    ],
)
def test_who_is_beside_another_is_not_with_them(text: str, parties: set[str]) -> None:
    told = read("News\n\n" + text, "2020-06-05").agreements
    assert [set(facts.parties) for facts in told] == [parties]
