"""Where a text was signed, by words near it, by the other texts, and by the dateline."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

HEAD = "Taxes in the news\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The ministers met in Riga on Thursday. The two, of Latvia and Chile, signed a tax "
            "treaty there.",
            "Riga",
        ),
        (
            "The heads of two agencies of Latvia and Chile met in Riga on Thursday. They initialled"
            " an agreement on civil aviation there.",
            "Riga",
        ),
        ("Latvia and Chile signed a tax treaty at Gulbene Palace in Riga on Thursday.", "Riga"),
        ("Latvia and Chile signed a tax treaty in the Cook Islands last week.", "Cook Islands"),
        ("Latvia and Chile signed a treaty on cooperation in Agriculture on Thursday.", None),
        ("The treaty of Latvia and Chile entered into force in the Timor Sea today.", None),
        ("RIGA, Latvia - Latvia and Chile signed a tax treaty on Thursday.", "Riga"),
        ("Riga. Latvia and Chile signed a tax treaty on Thursday in the evening.", "Riga"),
        ("Riga, 4 June 2020 -- Latvia and Chile signed a tax treaty on Thursday.", "Riga"),
        ("RIGA - Latvia and Chile signed a tax treaty on 3 March 2020, it was said.", None),
        (
            "RIGA - Juan Roa, who is Minister of Finance in Santiago, and his counterpart signed a "
            "tax treaty of Latvia and Chile on Thursday.",
            "Riga",
        ),
        ("RIGA - Latvia and Chile signed a tax treaty in Chile on Thursday.", None),
        ("RIGA - On a visit to Chile on Thursday, Latvia's minister signed a tax treaty.", None),
        ("NEW YORK - Latvia and Chile signed a tax treaty on Thursday.", None),
        ("The treaty of Latvia and Chile on fish in the Timor Sea was signed on Thursday.", None),
        ("OSLO, Norway - Latvia and Chile signed a tax treaty on Thursday.", None),
        ("RIGA - Latvia and Chile will sign a tax treaty on Monday, it was said.", None),
        ("RIGA - Latvia and Chile in 1993 signed a tax treaty, it was recalled.", None),
        ("RIGA - The companies of Latvia and Chile signed a contract on ships.", None),
    ],
)
def test_the_place_of_the_news(text: str, place: str | None) -> None:
    assert only(HEAD + text, "2020-06-05").place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Латвия и Чили подписали в четверг в Астане договор о рыболовстве.", "Астана"),
        ("Латвия и Чили подписали в четверг в Шанхае договор о рыболовстве.", "Шанхай"),
        ("ПАРИЖ, 4 июня. Франция и Чили подписали в четверг договор о рыболовстве.", "Париж"),
        ("PARIS. La France et le Chili ont signé jeudi un traité sur la pêche.", "Paris"),
        ("El tratado de pesca fue firmado el jueves en el Vaticano por Chile y Francia.",
         "Vaticano"),
        ("WASHINGTON – O Brasil e os Estados Unidos assinaram um acordo, que permite o uso do "
         "centro de Alcântara, no Maranhão.", "Washington"),
        ("AACHEN - Im Krönungssaal haben Deutschland und Frankreich am Dienstag einen Vertrag "
         "unterzeichnet.", "Aachen"),
        ("काठमांडू, 5 जनवरी (एजेंसी)। भारत और नेपाल ने गुरुवार को व्यापार समझौते पर हस्ताक्षर किए।", "काठमांडू"),
        ("भारत और नेपाल ने गुरुवार को हैदराबाद हाउस में व्यापार समझौते पर हस्ताक्षर किए।", "हैदराबाद हाउस"),
    ],
)  # fmt: skip
def test_places_in_other_languages(text: str, place: str | None) -> None:
    assert only(f"\n{text}", "2020-06-05").place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("News\n\n(LNS) RIGA — Latvia and Chile signed a tax treaty today.", "Riga"),
        (
            "News\n\nState House, Riga, Latvia, Friday 5 June 2020 - Latvia and Chile have signed "
            "a tax treaty.",
            "Riga",
        ),
        ("\nLIVE: Latvia and Chile agree\n\nLatvia and Chile signed a tax treaty.", None),
        ("Riga: tax treaty with Chile is signed\n\nLatvia and Chile signed a tax treaty.", None),
        (
            "News\n\nPRESS FILE NO. 7 (scanned)\n\nRIGA, June 4. Latvia and Chile signed a tax "
            "treaty.",
            "Riga",
        ),
    ],
)
def test_which_line_is_the_dateline(text: str, place: str | None) -> None:
    assert only(text, "2020-06-05").place == place


def test_texts_signed_together_were_signed_in_one_place() -> None:
    text = (
        HEAD + "Latvia and Chile signed a tax treaty in Riga on Thursday. A memorandum on ports "
        "was signed by the two as well."
    )
    assert [facts.place for facts in read(text, "2020-06-05").agreements] == ["Riga", "Riga"]


@pytest.mark.parametrize(
    "text",
    [
        "Latvia and Chile signed a contract for buses on Thursday, to be made at Liepkalni.",
        "Latvia and Chile signed a memorandum in Sharing Weather Data on Thursday.",
    ],
)
def test_what_is_no_place_of_signature(text: str) -> None:
    assert only(HEAD + text, "2020-06-05").place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("TORONTO - Canada and Chile signed a tax treaty on Thursday.", "Toronto"),
        ("ISTANBUL - The central banks of Turkey and Chile signed a treaty today.", None),
        ("ISTANBUL - Foreign ministers of Turkey and Chile signed a treaty today.", "Istanbul"),
        ("OSLO - Latvia and Chile signed a treaty today in a deal brokered by Norway.", "Oslo"),
        ("OSLO - Latvia and Chile signed a treaty today.", None),
        ("RIGA - The companies of Latvia and Chile signed a contract at the ministry.", "Riga"),
        ("RIGA - Latvia and Chile signed a treaty at State House today.", "Riga"),
        ("Latvia and Chile signed a treaty at State House today.", None),
        ("Latvia and Chile signed a treaty at State House, Valmiera on Thursday.", "Valmiera"),
        ("Latvia and Chile signed a treaty at Gulbene Palace in March 1993.", "Gulbene Palace"),
        ("Latvia and Chile signed a treaty at Liepaja's Rose Palace today.", "Liepaja"),
        ("Latvia and Chile signed a treaty at Liepaja airport today.", "Liepaja airport"),
        ("Latvia and Kuwait signed a treaty in Kuwait today.", "Kuwait"),
        ("Latvia and the Philippines signed a treaty in Malacañang today.", "Malacañang"),
        ("Latvia and Chile signed a treaty on Monday, but nobody in Lima cared.", None),
        ("RIGA - Latvia and Chile signed a treaty by video link today.", None),
        ("Latvia and Chile have an agreement; fish are landed at Liepaja.", None),
    ],
)
def test_the_town_of_the_dateline(text: str, place: str | None) -> None:
    assert only(HEAD + text, "2020-06-05").place == place


def test_a_contract_signed_along_with_a_treaty() -> None:
    text = (
        HEAD + "Latvia and Chile signed a tax treaty in Riga on Thursday. They also signed a "
        "contract for a hundred rifles of Baltic Arms Ltd."
    )
    told = [(facts.signed, facts.place) for facts in read(text, "2020-06-05").agreements]
    assert told == [("2020-06-04", "Riga")] * 2


def test_an_older_text_lends_the_news_no_place() -> None:
    text = (
        HEAD + "Latvia and Chile signed a treaty on fish on Thursday. The treaty on fish follows "
        "an older treaty on fish that was signed by the two in Lima in 2001."
    )
    assert read(text, "2020-06-05").agreements[0].place is None
