"""Several partners of one country, and countries that are no party at all."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Latvia on Tuesday signed trade agreements with no fewer than three countries, all of "
            "them far away: Chile, Peru and Chad.",
            [{"lv", "cl"}, {"lv", "pe"}, {"lv", "td"}],
        ),
        (
            "The ministers of Latvia and Chile met. Six papers, on cod and other fish, were "
            "concluded on the visit, which takes the guest next to Peru, Chad and Kenya.",
            [{"lv", "cl"}],
        ),
        (
            "Latvia and Chile signed a memorandum on Tuesday on making Riga a hub, with Peru as "
            "third partner.",
            [{"lv", "cl"}],
        ),
        (
            "Latvia tore up a contract with Chile's Cod Group for twelve boats on Tuesday, hours "
            "after a dinner with Peru and Chad.",
            [{"lv", "cl"}],
        ),
        (
            "Latvia and Chile signed a treaty. Latvia's last big deal, the one with Peru and nine "
            "others, was concluded in March.",
            [{"lv", "cl"}],
        ),
        (
            "Latvia is warm. Riga's gas firm signed a contract with QatarEnergy on Tuesday.",
            [{"lv", "qa"}],
        ),
        (
            "Latvia and Russia met. They recalled the treaty that Riga and Moscow concluded in "
            "June 1961.",
            [{"lv", "su"}],
        ),
        (
            "Latvia and Russia met. They recalled the treaty that Riga and Moscow concluded in "
            "June 1994.",
            [{"lv", "ru"}],
        ),
    ],
)
def test_who_the_partners_are(sentences: str, expected: list[set[str]]) -> None:
    told = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [set(facts.parties) for facts in told] == expected


def test_what_the_two_had_signed_some_days_before_is_background() -> None:
    told = read(
        "Fish\n\nLatvia and Chile signed the Cod Treaty in Riga on 26 May 2020. They had been told "
        "to hurry. The presidents, meeting on May 18, put their names to a communiqué on eels.",
        "2020-05-28",
    ).agreements
    assert [(one.kind, one.signed, one.background) for one in told] == [
        ("treaty", "2020-05-26", False),
        ("joint-statement", "2020-05-18", True),
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Latvia and Chile signed a pipeline agreement on Tuesday. Peru's firm has a paper too. "
            "A memorandum that it signed with the Chilean ministry in June 2017 is about gas.",
            [({"lv", "cl"}, "2020-06-02", False), ({"pe", "cl"}, "2017-06", True)],
        ),
        (
            "Latvia and Chile have signed the Cod Treaty, officially the Latvia-Chile Fishing "
            "Treaty. It is short. It is good. Peru is silent. It was to have been signed in May. "
            "All were too busy. In Lima on 7 May 2020 the two signed a communiqué.",
            [({"lv", "cl"}, None, False), ({"lv", "cl"}, "2020-05-07", False)],
        ),
    ],
)
def test_whose_it_is_and_of_what_day(
    sentences: str, expected: list[tuple[set[str], str | None, bool]]
) -> None:
    told = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [(set(one.parties), one.signed, one.background) for one in told] == expected


def test_a_list_names_again_what_was_told_before_it() -> None:
    told = read(
        "Fish\n\nLatvia and Chile have a defence pact. It was among two documents signed on "
        "Tuesday:\n\n1. MoU on Defence\n2. MoU on Eels",
        "2020-06-05",
    ).agreements
    assert [one.kind for one in told] == ["memorandum-of-understanding"] * 2


def test_the_kind_is_that_of_the_proper_name() -> None:
    (facts,) = read(
        "Fish\n\nThe Cod Promotion and Protection Agreement of Latvia and Chile was signed on "
        "Tuesday. The arrangement is a long one.",
        "2020-06-05",
    ).agreements
    assert facts.kind == "agreement"


def test_a_day_may_end_a_sentence() -> None:
    (facts,) = read(
        "Fish\n\nLatvia and Chile signed a treaty on cod on June 2. Peruvians regard it as void.",
        "2020-06-05",
    ).agreements
    assert facts.parties == ("lv", "cl")
