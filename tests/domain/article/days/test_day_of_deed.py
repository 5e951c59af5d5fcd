"""On which day a text was signed: its own deed's, never that of something else told with it."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

PUBLISHED = "2020-06-05"  # a Friday


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Latvia and Chile signed the tax treaty that takes effect on 1 January 2021.", None),
        ("Thirty years after the revolution of 1990, Latvia and Chile signed a tax treaty.", None),
        (
            "The tax treaty between Latvia and Chile was published on 3 June after it was signed.",
            None,
        ),
        (
            "Speaking on Wednesday, the minister of Latvia recalled that a tax treaty had been "
            "signed with Chile.",
            None,
        ),
        (
            "The amendment to the tax treaty of 12 March 1994 was signed by Latvia and Chile on "
            "Tuesday.",
            "2020-06-02",
        ),
        ("Latvia and Chile sealed a tax treaty on Friday.", "2020-06-05"),
        (
            "The Port Agreement of 2014 of Latvia and Chile, signed in Lima on August 30, 1951, is "
            "old.",
            "2014",
        ),
        ("Latvia and Chile have signed a tax treaty, it became known on Thursday.", None),
        (
            "Unlike the guidelines of 2014, the security treaty that Latvia and Chile signed on "
            "August 30, 1951, binds both.",
            "1951-08-30",
        ),
        (
            "The tax treaty with Chile was signed in 2015, ratified in 2016 and came into force on "
            "3 May 2017, Latvia's ministry said.",
            "2015",
        ),
        (
            "Latvia and Chile exchanged the instruments of ratification of their treaty on Monday.",
            None,
        ),
    ],
)
def test_a_day_is_that_of_the_signature(sentence: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, PUBLISHED).signed == signed


@pytest.mark.parametrize(
    "sentence",
    [
        "Latvia and Chile signed a contract for delivery in March 2022.",
        "Latvia and Chile signed an agreement in Riga to hold exercises in October 2019.",
        "Latvia and Chile signed an agreement to mark the centenary on 3 July.",
        "Latvia and Chile signed the agreement first discussed in 2015.",
        "Latvia and Chile signed the agreement initialled on 3 May.",
        "Latvia and Chile signed a tax treaty on the anniversary of the revolution of 3 June 1990.",
        "Latvia and Chile signed a treaty next Monday.",
        "La Lettonie et le Chili ont signé un traité qui entrera en vigueur le 1er janvier 2021.",
        "La Lettonie et le Chili ont signé un traité, entré en vigueur le 1er janvier 2015.",
        "El tratado firmado por Letonia y Chile sustituye al del 12 de marzo de 1994.",
        "La Lettonia e il Cile hanno firmato un trattato che entrerà in vigore il 1 gennaio 2021.",
        "O tratado assinado pela Letónia e pelo Chile substitui o de 12 de março de 1994.",
        "Lettland und Chile haben einen Vertrag unterzeichnet, der am 1. Mai 2020 in Kraft trat.",
        "Латвия и Чили подписали договор, который вступил в силу 1 января 2020 года.",
        "लातविया और चिली ने एक समझौते पर हस्ताक्षर किए जो 1 जनवरी 2021 से लागू होगा।",
    ],
)
def test_a_day_of_something_else_is_left_out(sentence: str) -> None:
    assert only("Taxes in the news\n\n" + sentence, PUBLISHED).signed is None


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Negotiations began in May 2019; Latvia and Chile signed the treaty on Thursday.",
         ["2020-06-04"]),
        ("Latvia and Chile signed a memorandum on fish; a tax treaty was signed in 2011.",
         [None, "2011"]),
        ("Under a 2014 tax agreement, Latvia and Chile signed a protocol on fish.",
         ["2014", None]),
        ("The pact Latvia and Chile agreed in 2016 and signed on 2 May 2019 is dead.",
         ["2019-05-02"]),
        ("Latvia and Chile signed an agreement to build a port on Tuesday.", ["2020-06-02"]),
        ("Latvia and Chile signed a treaty last Friday.", ["2020-05-29"]),
        ("At a ceremony held on Tuesday, Latvia and Chile signed a treaty.", ["2020-06-02"]),
    ],
)  # fmt: skip
def test_each_text_has_its_own_day(sentence: str, signed: list[str | None]) -> None:
    told = read("Taxes in the news\n\n" + sentence, PUBLISHED).agreements
    assert [facts.signed for facts in told] == signed


@pytest.mark.parametrize(
    ("before", "signed"),
    [
        ("The guests came to Riga on Wednesday.", "2020-06-03"),
        ("The guests came with a band.", "2020-06-05"),
    ],
)
def test_an_hour_is_one_of_the_day_told_before(before: str, signed: str) -> None:
    text = f"Taxes in the news\n\n{before}\n\nLatvia and Chile signed the treaty at about noon."
    assert only(text, PUBLISHED).signed == signed


def test_an_hour_without_any_day_tells_none() -> None:
    text = "Latvia and Chile signed the treaty shortly before three in the afternoon."
    assert only(text).signed is None


def test_a_text_that_is_ended_keeps_the_day_in_its_name() -> None:
    facts = only(
        "Lettonie : la fin d'un accord\n\n"
        "La Lettonie met fin immédiatement à l'accord de mars 1994 avec le Chili sur les impôts.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status, facts.background) == ("1994-03", "terminated", False)


def test_the_day_of_ratification_is_not_that_of_signature() -> None:
    facts = only(
        "Tax treaty goes through\n\nRIGA: Parliament on Thursday ratified the tax treaty with "
        "Chile. The document was signed three weeks ago, on May 14, in Santiago by the ministers.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status, facts.place) == ("2020-05-14", "ratified", "Santiago")


def test_an_older_text_does_not_date_the_new_one() -> None:
    told = read(
        "Latvia and Chile sign treaty\n\nLatvia and Chile signed a tax treaty in Riga on Tuesday. "
        "It takes the place of the Treaty on Double Taxation of March 12, 1994. Ministers also "
        "signed an agreement on harbours.",
        PUBLISHED,
    ).agreements
    assert [(facts.signed, facts.background) for facts in told] == [
        ("2020-06-02", False),
        ("1994-03-12", True),
        ("2020-06-02", False),
    ]


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (
            "RIGA, 4 June (News) - Latvia and Chile signed a tax treaty in Santiago today.",
            "2020-06-04",
        ),
        (
            "RIGA, 4 May (News) - Latvia and Chile signed a tax treaty in Santiago today.",
            "2020-06-05",  # no day on which this was written
        ),
        (
            "RIGA - After talks on Tuesday Latvia and Chile signed a tax treaty.",
            "2020-06-02",
        ),
        (
            "RIGA - A tax treaty was signed after the talks between Latvia and Chile on Tuesday.",
            "2020-06-02",
        ),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, signed: str) -> None:
    assert only("Taxes in the news\n\n" + text, PUBLISHED).signed == signed


def test_a_law_that_is_signed_dates_no_treaty() -> None:
    facts = only(
        "Taxes in the news\n\nThe president of Latvia on Tuesday signed the law by which his "
        "country suspends the Riga Tax Treaty with Chile.",
        PUBLISHED,
    )
    assert (facts.signed, facts.status) == (None, "suspended")


def test_a_day_that_cannot_be_worked_out_is_not_filled_with_an_older_one() -> None:
    told = read(
        "Latvia and Chile on taxes\n\nA memorandum that updates the tax agreement between Latvia "
        "and Chile was signed in Riga on Tuesday. The tax agreement itself was concluded in "
        "Santiago on 3 May 2012."
    ).agreements
    assert told[0].signed is None


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("The two countries have an agreement on fishing rights.", None),
        ("There is an accord on fishing rights between them.", None),
        ("An accord on fishing rights was concluded too.", "2020-06-02"),
    ],
)
def test_a_text_that_there_is_was_not_signed_with_the_news(
    sentence: str, signed: str | None
) -> None:
    news = "Ports\n\nLatvia and Chile signed a ports treaty on Tuesday. "
    told = read(news + sentence, PUBLISHED).agreements
    assert [facts.signed for facts in told] == ["2020-06-02", signed]


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Talks that opened in Riga on 2 May ended with Latvia and Chile signing a tax treaty.",
         None),
        ("On Tuesday, a month after they had met in Riga on 2 May, Latvia and Chile signed a tax "
         "treaty.", "2020-06-02"),
        ("The minister of Chile, whose visit to Latvia ended yesterday, signed a tax treaty with "
         "her Latvian colleague on Tuesday.", "2020-06-02"),
    ],
)  # fmt: skip
def test_the_day_of_what_went_before(sentence: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, PUBLISHED).signed == signed


def test_who_did_the_honours_and_when() -> None:
    text = (
        "Taxes\n\nLatvia and Chile have inked a tax treaty. Minister Anna Berg of Latvia did the "
        "honours here on Tuesday."
    )
    assert only(text, PUBLISHED).signed == "2020-06-02"


def test_each_of_two_texts_has_the_day_behind_it() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a cod agreement on Monday and a customs protocol on "
        "Tuesday."
    )
    assert [one.signed for one in read(text, PUBLISHED).agreements] == ["2020-06-01", "2020-06-02"]


def test_the_year_that_a_text_dates_from() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed an agreement on cod on Tuesday. A first agreement on the "
        "zones of squid dates from 2007."
    )
    assert [one.signed for one in read(text, PUBLISHED).agreements] == ["2020-06-02", "2007"]


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("A tax treaty between Latvia and Chile, seen by this paper on Tuesday, was signed in May.",
         "2020-05"),
        ("Envoy Anna Berg, born on 3 May 1970, signed a tax treaty for Latvia with Chile.", None),
        ("Latvia and Chile signed a tax treaty and will meet again on Sunday.", None),
        ("Latvia and Chile signed on Tuesday a tax treaty that builds on the one of 3 May 1990.",
         "2020-06-02"),
        ("The tax treaty signed Tuesday by Latvia and Chile covers ships.", "2020-06-02"),
    ],
)  # fmt: skip
def test_the_day_of_something_else_in_the_sentence(sentence: str, signed: str | None) -> None:
    assert read("Taxes in the news\n\n" + sentence, PUBLISHED).agreements[0].signed == signed


def test_an_older_text_has_the_day_of_its_name() -> None:
    text = (
        "Taxes\n\nLatvia and Chile signed a tax treaty on Tuesday, building on a memorandum of "
        "understanding of 3 May 1990."
    )
    assert [one.signed for one in read(text, PUBLISHED).agreements] == ["2020-06-02", "1990-05-03"]


@pytest.mark.parametrize("verb", ["enters into force", "will take effect"])
def test_a_text_that_is_not_yet_in_force(verb: str) -> None:
    facts = only(f"The tax treaty between Latvia and Chile {verb} on 1 July.", PUBLISHED)
    assert (facts.signed, facts.status) == (None, "signed")


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("The tax treaty, talks on which ended last December, was signed by Latvia and Chile on "
         "Tuesday.", "2020-06-02"),
        ("The tax treaty, initialled in Santiago on 4 December, was signed by Latvia and Chile on "
         "Tuesday.", "2020-06-02"),
        ("Before leaving for home on Tuesday, the president of Chile signed a tax treaty with "
         "Latvia.", None),
        ("Latvia and Chile signed a tax treaty on 02.06.2020.", "2020-06-02"),
        ("Latvia and Chile signed a tax treaty in the first week of May.", "2020-05"),
    ],
)  # fmt: skip
def test_one_day_of_several_steps(sentence: str, signed: str | None) -> None:
    facts = only("Taxes in the news\n\n" + sentence, PUBLISHED)
    assert (facts.signed, facts.status) == (signed, "signed")


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Speaking on Monday ahead of Tuesday's signing of a tax treaty between Latvia and Chile, "
         "the minister smiled.", "2020-06-02"),
        ("The forum of Latvia and Chile opened in Riga on Tuesday with the signing of a tax "
         "treaty.", "2020-06-02"),
        ("After arriving in Riga on Monday, Chile's president signed a tax treaty with Latvia.",
         None),
        ("Having met the pope on Monday, the president of Chile signed a tax treaty with Latvia.",
         None),
        ("The president of Chile signed a tax treaty with Latvia and on Tuesday flew home.", None),
        ("June 3 (Newswire) - Latvia and Chile have signed a tax treaty.", None),
        ("On Wednesday, the ministry said Latvia and Chile had signed a tax treaty the previous "
         "evening.", "2020-06-02"),
    ],
)  # fmt: skip
def test_a_day_before_or_after_the_signature(sentence: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + sentence, PUBLISHED).signed == signed


def test_what_they_have_is_not_of_the_year_of_another() -> None:
    text = (
        "Taxes in the news\n\nLatvia and Chile have a tax treaty, and the pact on squid was "
        "concluded last year."
    )
    told = read(text, PUBLISHED).agreements
    assert [one.signed for one in told if "ax" in one.title] == [None]


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("The posts opened on Monday after Latvia and Chile signed a health protocol on 29 May.",
         "2020-05-29"),
        ("The posts opened on Monday after Latvia and Chile signed a health protocol.", None),
        ("On Tuesday after talks, Latvia and Chile signed a health protocol.", "2020-06-02"),
        ("Latvia and Chile signed a health protocol a fortnight ago.", "2020-05"),
    ],
)  # fmt: skip
def test_what_was_done_after_the_signature(sentence: str, signed: str | None) -> None:
    assert only("Health in the news\n\n" + sentence, PUBLISHED).signed == signed


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("A minister said a tax treaty with Latvia had been signed by Chile and that the first "
         "ships would come in January.", None),
        ("Latvia and Chile signed a tax treaty, ending a row that broke out on 3 May 2017.", None),
        ("Ministers of Latvia and Chile met on Monday. Two days later they signed a tax treaty.",
         "2020-06-03"),
        ("Latvia and Chile signed a tax treaty. That was on Tuesday.", "2020-06-02"),
        ("Latvia and Chile signed a tax treaty. The signing followed talks on Tuesday.", None),
    ],
)  # fmt: skip
def test_the_day_of_what_is_told_along(text: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + text, PUBLISHED).signed == signed


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("A minister informed parliament on Tuesday that Latvia and Chile signed a tax treaty "
         "on 30 May.", "2020-05-30"),
        ("The silence ended on Tuesday. Latvia and Chile have signed a tax treaty; when exactly, "
         "neither side will say.", None),
    ],
)  # fmt: skip
def test_who_was_informed_when(text: str, signed: str | None) -> None:
    assert only("Taxes in the news\n\n" + text, PUBLISHED).signed == signed
