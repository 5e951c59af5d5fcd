"""Places of signature told in other words than "in" and a name."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only

HEAD = "Taxes in the news\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Latvia and Chile signed a tax treaty in the Latvian capital on Thursday.", "Riga"),
        ("Latvia's capital on Thursday saw the signing of a tax treaty with Chile.", "Riga"),
        ("Latvia and Chile signed a tax treaty on Latvian capital gains.", None),
        ("India and Chile signed a tax treaty in the Indian capital Delhi on Thursday.", "Delhi"),
        ("Latvia and Peru signed a tax treaty in the capital of Peru on Thursday.", "Lima"),
        ("Latvia and Chile signed a tax treaty in the seaside town of Jurmala.", "Jurmala"),
        (
            "Latvia and Chile signed a treaty on a terminal at the Baltic port of Liepaja in Riga.",
            "Riga",
        ),
        ("Latvia and Estonia signed a tax treaty on the Gauja Bridge on Thursday.", "Gauja Bridge"),
        (
            "Latvia and Chile signed a tax treaty aboard the training ship Esmeralda on Thursday.",
            "Esmeralda",
        ),
        (
            "Latvia and Chile are to sign a tax treaty, and the signing is planned for Riga.",
            "Riga",
        ),
        ("Riga hosted the signing of a tax treaty between Latvia and Chile.", "Riga"),
        ("Riga was where the tax treaty between Latvia and Chile was signed in 2011.", "Riga"),
        (
            "President Roa went to Riga on Thursday, where Latvia and Chile signed a tax treaty.",
            "Riga",
        ),
        ("Chile's minister flew to Riga to sign a tax treaty with Latvia on Thursday.", "Riga"),
        (
            "On a visit to Riga on Thursday Juan Roa of Chile signed a tax treaty with Latvia.",
            "Riga",
        ),
        ("Juan Roa of Chile, visiting Riga, signed a tax treaty with Latvia on Thursday.", "Riga"),
    ],
)
def test_the_place(text: str, place: str | None) -> None:
    assert only(HEAD + text, "2020-06-05").place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Латвия и Чили подписали в четверг в латвийской столице договор о налогах.", "Рига"),
        ("La Lettonie et la France ont signé jeudi un traité fiscal dans la capitale française.",
         "Paris"),
        ("Letonia y Francia firmaron el jueves un tratado fiscal en la capital francesa.", "París"),
    ],
)  # fmt: skip
def test_capitals_in_other_languages(text: str, place: str) -> None:
    assert only(f"\n{text}", "2020-06-05").place == place


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("Latvia, Chile Sign Treaty On Taxes In Each Other's Country", None),
        ("Latvia and Chile sign treaty on taxes in Liepaja", "Liepaja"),
    ],
)
def test_a_headline_in_capitals_names_no_unknown_town(headline: str, place: str | None) -> None:
    text = f"{headline}\n\nLatvia and Chile signed a treaty on taxes today."
    assert only(text, "2020-06-05").place == place


def test_today_is_the_day_of_the_dateline() -> None:
    text = HEAD + "Riga/Santiago, 4 June. Latvia and Chile have today signed a tax treaty."
    assert only(text, "2020-06-05").signed == "2020-06-04"
