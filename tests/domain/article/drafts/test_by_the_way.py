"""Texts of another pair or another time that are told beside the news."""

from __future__ import annotations

from tests.domain.article.reading import read


def test_what_a_neighbour_signed_is_background() -> None:
    told = read(
        "Visas\n\nLatvia and Chile signed a visa agreement in Riga on Thursday. Tourists are glad."
        "\n\nIt applies from July. Hotels are full.\n\nPeru was faster: its agreement with Chile, "
        "signed in Lima on May 25, starts on Sunday.",
        "2020-06-05",
    ).agreements
    assert [(one.signed, one.background) for one in told] == [
        ("2020-06-04", False),
        ("2020-05-25", True),
    ]


def test_a_day_with_its_year_beside_one_without() -> None:
    told = read(
        "Ports\n\nA memorandum which updates the ports agreement between Latvia and Chile was "
        "signed in Riga on Tuesday. Ships will be many. The ports agreement proper was concluded "
        "in Santiago on 1 May 2016."
    ).agreements
    assert [(one.signed, one.place, one.background) for one in told] == [
        (None, "Riga", False),
        ("2016-05-01", "Santiago", True),
    ]


def test_a_text_with_a_third_country_is_its_own() -> None:
    told = read(
        "Taxes\n\nOur desk\nRIGA, 5 June\n\nBanks, take note. Latvia on "
        "Thursday signed a protocol to the Double Taxation Agreement (DTAA) "
        "with Chile. Banks in Riga were told.\n\nIt took years. None slept.\n\nWith Peru "
        "a revised accord was signed on 18 May. Fishermen like the accord.",
        "2020-06-05",
    ).agreements
    assert [(set(one.parties), one.kind, one.signed, one.background) for one in told] == [
        ({"lv", "cl"}, "protocol", "2020-06-04", False),
        ({"lv", "pe"}, "agreement", "2020-05-18", True),
    ]


def test_a_text_of_a_year_before_the_news() -> None:
    told = read(
        "Nurses\n\nLatvia and Chile have signed an agreement on nurses. The ceremony took place "
        "on 3 May 2019. The minister wants to bring back to life the agreement on schools signed "
        "by the two countries in 2005."
    ).agreements
    assert [(one.signed, one.background) for one in told] == [("2019-05-03", False), ("2005", True)]


def test_what_the_two_signed_weeks_before_undated_news() -> None:
    told = read(
        "Riga, Santiago agree\n\nIt took five hours.\n\nThe list:\n\n1. an aviation agreement "
        "between Latvia and Chile;\n2. a visa agreement.\n\nNobody shook hands.\n\nPeru's minister "
        "called the day proof that the peace treaty the two countries signed in Lima on 3 May was "
        "bearing fruit.",
        "2020-06-05",
    ).agreements
    assert [(one.kind, one.signed, one.background) for one in told] == [
        ("agreement", None, False),
        ("agreement", None, False),
        ("treaty", "2020-05-03", True),
    ]
    assert {frozenset(one.parties) for one in told} == {frozenset(("lv", "cl"))}
