"""Months told without their year, in the languages that are read."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latvia and Chile will sign a tax treaty this Sunday.", (None, "to be signed")),
        ("Latvia and Chile signed a tax treaty this Monday.", ("2020-11-16", "signed")),
        ("Latvia and Chile will sign a tax treaty in Riga on December 2.", (None, "to be signed")),
        ("Latvia and Chile signed a tax treaty in Riga on December 28.", ("2019-12-28", "signed")),
        ("A feast is due on Sunday. Latvia and Chile will on that day sign a tax treaty.",
         (None, "to be signed")),
    ],
)  # fmt: skip
def test_a_day_to_come(text: str, told: tuple[str | None, str]) -> None:
    facts = only(text, "2020-11-20")  # a Friday
    assert (facts.signed, facts.status) == told


def test_the_day_of_publication_stands_in_the_dateline_of_a_long_paragraph() -> None:
    text = (
        "PRESS NOTE\n\nTAXES: TREATY SIGNED\n\nRIGA, 3 May 2020. The Government of Latvia and the "
        "Government of Chile today concluded a treaty on taxes."
    )
    assert (read(text).published, only(text).signed) == ("2020-05-03", "2020-05-03")


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("RIGA, (News Point - 4th Mar, 2020 ) :Two ministers met.", "2020-03-04"),
        ("* Valid through Oct 25, 2021\n\nTwo ministers met.", None),
    ],
)
def test_the_day_of_publication_in_the_opening(opening: str, published: str | None) -> None:
    rest = "They have signed a treaty on taxes, and all of their people were there."
    assert read(f"Latvia and Chile sign treaty\n\n{opening} {rest}").published == published


@pytest.mark.parametrize("years", ["from 2021 to 2031", "for 2021-2031", "until 2031"])
def test_the_years_of_a_programme_are_no_day_of_signature(years: str) -> None:
    text = f"Latvia and Chile signed the following:\n\n- Programme of cooperation on cod {years}"
    assert [one.signed for one in read(text).agreements] == [None]


def test_the_name_of_a_paper_is_no_day() -> None:
    text = "Tax\n\nRIGA TODAY'S BUSINESS\n\nNobody spoke. Latvia and Chile signed a tax treaty."
    assert only(text, "2020-11-20").signed is None


@pytest.mark.parametrize(
    ("when", "signed"),
    [
        ("in the 1990s", None),
        ("in 2018-19", None),
        ("in autumn 2018", "2018"),
        ("on 2020/09/04", "2020-09-04"),
        ("in the month of August", "2020-08"),
        ("on Saturday and Sunday", None),
        ("in 2018", "2018"),
    ],
)
def test_days_and_years_in_other_forms(when: str, signed: str | None) -> None:
    text = f"Fish in the news\n\nLatvia and Chile signed a treaty on cod {when} in Riga."
    assert only(text, "2020-11-20").signed == signed
