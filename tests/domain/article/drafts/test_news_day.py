"""The one day that an article tells before a text's signature."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday
TUESDAY = "2020-06-02"
BETWEEN = "It was raining. The garden was full. Nobody minded. The band went on."
SIGNED = "The ministers of Latvia and Chile signed a tax treaty."


@pytest.mark.parametrize(
    ("before", "after", "signed"),
    [
        ("On Tuesday the door was open.", SIGNED, TUESDAY),
        ("They met on Tuesday.", "The Fish Treaty was signed by Latvia and Chile.", TUESDAY),
        ("They met on Tuesday.", "Latvia and Chile signed the treaty on fish.", TUESDAY),
        ("They met on Tuesday and on Wednesday.", SIGNED, None),
        ("He arrived on Tuesday.", SIGNED, None),
        ("It was announced on Tuesday.", SIGNED, None),
        ("RIGA (Agency - 2 June, 2020): It was cold.", SIGNED, None),
        ("They met on 2 June 2018.", SIGNED, None),
        ("They met on Tuesday.", "Latvia and Chile signed a tax treaty earlier.", None),
        ("They met on Tuesday.", "That was last month. " + SIGNED, None),
        ("They met on Tuesday.", "Rivers Inc. of Latvia and Chile signed a tax treaty.", None),
        ("They met on Tuesday.", "Latvia and Chile live by agreements signed between them.", None),
    ],
)
def test_the_one_day_told_before(before: str, after: str, signed: str | None) -> None:
    text = f"Taxes in the news\n\n{before} {BETWEEN}\n\n{after}"
    told = {one.signed for one in read(text, PUBLISHED).agreements}
    assert told - {None} == {signed} - {None}


def test_items_are_of_the_day_of_the_news() -> None:
    text = (
        "Taxes in the news\n\nThree MOUs have been signed between Latvia and Chile. It was done "
        "this morning at Government House.\n\n- MOU one: a loan for a mill.\n- MOU two: land. The "
        "two will give each other sites.\n- MOU three: training for clerks."
    )
    dates = {one.signed for one in read(text, PUBLISHED).agreements}
    assert dates == {PUBLISHED}


@pytest.mark.parametrize(
    ("sentences", "signed"),
    [
        ("It happened on Tuesday.", TUESDAY),
        ("They did so on Tuesday.", TUESDAY),
        ("They did not meet on Tuesday.", None),
    ],
)
def test_when_it_happened(sentences: str, signed: str | None) -> None:
    text = f"Taxes in the news\n\nLatvia and Chile have signed a tax treaty. {sentences}"
    assert only(text, PUBLISHED).signed == signed


@pytest.mark.parametrize(
    ("when", "signed"),
    [
        ("that Wednesday", "2025-09-24"),
        ("that Thursday", None),
        ("next Wednesday", None),
    ],
)
def test_a_weekday_of_a_day_told_before(when: str, signed: str | None) -> None:
    text = (
        "Taxes in the news\n\nOn Sept. 24, 2025 the door of the old house by the river was found "
        "at last.\n\n"
        f"In Riga {when} the ministers of Latvia and Chile signed a tax treaty."
    )
    assert only(text).signed == signed


def test_a_day_written_with_dashes() -> None:
    text = (
        "Taxes in the news\n\n13-March-2012\n\nThe ministers of Latvia and Chile signed, in Riga, "
        "today, two treaties. The first concerns fish. The second concerns birds."
    )
    assert [one.signed for one in read(text).agreements] == ["2012-03-13"] * 2


def test_a_text_of_a_list_that_names_companies_has_the_day_too() -> None:
    text = (
        "Fish\n\nThe presidents of Latvia and Chile met on Tuesday. Then their people signed these "
        "papers:\n\n- Agreement on cod\n- Agreement on squid between Cod Inc. and Squid Inc."
    )
    assert [one.signed for one in read(text, PUBLISHED).agreements] == [TUESDAY, TUESDAY]


@pytest.mark.parametrize(
    "visit",
    [
        "The president of Chile spent June 1-2 in Riga.",
        "The round of talks was held in Riga on 1 and 2 June.",
    ],
)
def test_a_visit_of_some_days_gives_the_month(visit: str) -> None:
    text = f"Taxes in the news\n\nLatvia and Chile have signed a tax treaty.\n\n{visit}"
    assert only(text, PUBLISHED).signed == "2020-06"


@pytest.mark.parametrize(
    "before",
    [
        "Floods hit Riga on Tuesday. ",
        "Deputies debated the drought on Tuesday. ",
        "The ministry was open on Tuesday. Meanwhile, ",
        "A round of talks will be held on 8 and 9 June. ",
    ],
)
def test_the_day_of_other_news(before: str) -> None:
    text = f"Taxes in the news\n\n{before}Latvia and Chile signed a tax treaty."
    assert only(text, PUBLISHED).signed is None


def test_a_ministry_of_energy_is_no_company() -> None:
    text = (
        "Oil\n\nTwo signatures on Tuesday, and the zone has a border.\n\nThe new treaty was signed "
        "by the Foreign Minister of Latvia and the Minister of Energy of Chile."
    )
    assert only(text, PUBLISHED).signed == TUESDAY


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("The president of Chile began a visit to Latvia on 3 May 2020. Latvia and Chile signed a "
         "tax treaty.", None),
        ("On 3 May 2020 Latvia seized three Chilean boats. Now Latvia and Chile have signed a tax "
         "treaty.", None),
        ("The ministers had met on 3 May 2020. Latvia and Chile have signed a tax treaty.", None),
        ("Anna Berg (born 3 May 1970) signed a tax treaty between Latvia and Chile.", None),
        ("Latvia and Chile signed a tax treaty at the ministers' meeting. The meeting was held in "
         "Riga on 3 May 2020.", "2020-05-03"),
    ],
)  # fmt: skip
def test_a_text_that_does_not_say_when_it_appeared(text: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + text).signed == signed


@pytest.mark.parametrize(
    "unsaid",
    ["No date was given.", "The day on which it was signed is not told.", "It did not say when."],
)
def test_a_day_that_nobody_told(unsaid: str) -> None:
    text = (
        "Taxes in the news\n\nThe president of Chile visited Latvia on 2 June. Much was eaten. "
        f"The band played. All sang.\n\nLatvia and Chile signed a tax treaty. {unsaid}"
    )
    assert only(text, PUBLISHED).signed is None


@pytest.mark.parametrize(
    "line", ["5 June 2020, 09:40 (UTC+2)", "Fish Weekly | 5 June 2020 | 3 min"]
)
def test_the_day_of_publication_above_the_article_is_no_day_of_the_news(line: str) -> None:
    text = (
        f"Taxes in the news\n\n{line}\n\nIt was cold in Riga. Latvia and Chile signed a tax treaty."
    )
    assert only(text, PUBLISHED).signed is None


def test_a_short_sentence_is_no_line_of_publication() -> None:
    text = (
        "Taxes in the news\n\nThe ministers met in Riga on 3 May 2020.\n\nThere, Latvia and Chile "
        "signed a tax treaty."
    )
    assert (read(text).published, only(text).signed) == (None, "2020-05-03")
