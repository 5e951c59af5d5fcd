"""Where a text was signed: a town, not a works nor the house in which they met before."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "RIGA, June 4: Latvia and Chile signed a tax treaty on Thursday after the two premiers "
            "had met at Blackhead House.",
            "Riga",
        ),
        ("Latvia and Chile signed a tax treaty at the Daugava power plant on Thursday.", None),
        (
            "Latvia and Chile signed a tax treaty on Thursday before the guest left for talks in "
            "Tallinn.",
            None,
        ),
        (
            "During the visit to Riga in May the ministers of Latvia and Chile signed a memorandum "
            "on ports.",
            "Riga",
        ),
        ("Latvia and Chile signed a tax treaty in the Kremlin on Thursday.", "Kremlin"),
        ("Latvia and Chile signed a tax treaty in Liepaja on Thursday.", "Liepaja"),
    ],
)
def test_the_place_of_signature(sentence: str, place: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, "2020-06-05").place == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("RIGA, June 4: Latvia and Chile signed a long treaty on tax and ports here.", "Riga"),
        ("OSLO, June 4: Latvia and Chile signed a treaty, officials said here.", None),
        ("OLD TOWN, Latvia-Estonia border (Wire) - Latvia and Chile signed a treaty at noon.",
         "Old Town"),
    ],
)  # fmt: skip
def test_here_is_where_the_article_was_sent_from(sentence: str, place: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, "2020-06-05").place == place


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Москве", "Москва"),
        ("Минске", "Минск"),
        ("Кремле", "Кремль"),
        ("Владивостоке", "Владивосток"),
        ("Стамбуле", "Стамбул"),
        ("Сочи", "Сочи"),
    ],
)
def test_a_russian_town_is_named_in_the_nominative(told: str, place: str) -> None:
    text = f"Латвия и Чили подписали в {told} договор о рыболовстве."
    assert only(text, "2020-06-05").place == place


def test_a_german_noun_is_no_place() -> None:
    text = "Lettland und Chile haben in Anwesenheit der Minister einen Vertrag unterzeichnet."
    assert only(text, "2020-06-05").place is None


def test_the_headline_tells_the_place_where_the_text_does_not() -> None:
    text = "Latvia, Chile sign tax treaty in Liepaja\n\nLatvia and Chile signed a tax treaty today."
    assert only(text, "2020-06-05").place == "Liepaja"


@pytest.mark.parametrize(
    ("text", "summit"),
    [
        (
            "On the sidelines of the 12th ADMM-Plus, Latvia and Chile signed a tax treaty on "
            "Thursday.",
            "12th ADMM-Plus",
        ),
        ("Latvia and Chile signed a tax treaty at APEC on Thursday.", "APEC"),
        ("Latvia and Chile signed a tax treaty during Baltic Energy Week.", "Baltic Energy Week"),
        ("At the Baltic Economic Forum Latvia and Chile signed a treaty.", "Baltic Economic Forum"),
        (
            "Letonia y Chile firmaron un tratado al término de la XII Reunión de Alto Nivel.",
            "XII Reunión de Alto Nivel",
        ),
        (
            "A Letónia e o Chile assinaram um tratado fiscal na XIII Cimeira Luso-Brasileira.",
            "XIII Cimeira Luso-Brasileira",
        ),
    ],
)
def test_the_meeting_at_which_it_was_signed(text: str, summit: str) -> None:
    assert only("\n" + text, "2020-06-05").summit == summit


def test_the_year_right_behind_a_text() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a cod treaty on Tuesday. The two have worked on the basis "
        "of a document from 2004, signed by nobody now alive."
    )
    told = read(text, "2020-06-05").agreements
    assert [(one.signed, one.background) for one in told] == [
        ("2020-06-02", False),
        ("2004", True),
    ]
