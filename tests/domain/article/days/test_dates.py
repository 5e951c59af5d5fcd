"""Months told without their year, in the languages that are read."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Latvia and Chile signed a tax treaty in October last year.", "2019-10"),
        ("Latvia and Chile signed a tax treaty last December.", "2019-12"),
        ("Latvia and Chile signed a tax treaty in May.", "2020-05"),
        ("Latvia and Chile signed a tax treaty on Monday 30 March 2020.", "2020-03-30"),
        ("Latvia and Chile have this day signed a tax treaty.", "2020-11-20"),
        ("They met on 4 May 2020. A day before, Latvia and Chile signed a tax treaty.",
         "2020-05-03"),
        ("La Lettonie et le Chili ont signé un traité fiscal en octobre de l'année dernière.",
         "2019-10"),
        ("La Lettonie et le Chili ont signé un traité fiscal en décembre dernier.", "2019-12"),
        ("La Lettonia e il Cile hanno firmato un trattato nel dicembre scorso.", "2019-12"),
        ("Letonia y Chile firmaron un tratado en octubre del año pasado.", "2019-10"),
        ("A Letónia e o Chile assinaram um tratado em dezembro passado.", "2019-12"),
        ("Lettland und Chile haben im vergangenen Dezember einen Vertrag unterzeichnet.",
         "2019-12"),
        ("Латвия и Чили подписали договор в октябре прошлого года.", "2019-10"),
    ],
)  # fmt: skip
def test_a_month_of_the_year_before(text: str, signed: str) -> None:
    assert only(text, "2020-11-20").signed == signed
