"""An article read from end to end: what it says, and the words that say so."""

from __future__ import annotations

import pytest

from agreements.domain.article.text.cleaned import LONGEST
from tests.domain.article.reading import only, read

RECALLED = """Minister opens a conference of shipbuilders

Defence minister Rajnath Singh of India spoke to shipbuilders in Moscow, where he opened a
conference together with Denis Manturov, Russia's Minister of Industry and Trade.

He recalled the Intergovernmental Agreement (IGA) on joint production of spare parts signed between
India and Russia on September 4, 2019, during the 20th India-Russia Annual Summit at Vladivostok.
"""


def test_an_older_agreement_is_told_from_the_news() -> None:
    facts = only(RECALLED, "2019-11-06")
    assert (facts.kind, facts.parties, facts.signed) == (
        "intergovernmental-agreement", ("in", "ru"), "2019-09-04",
    )  # fmt: skip
    assert (facts.place, facts.summit) == ("Vladivostok", "20th India-Russia Annual Summit")
    assert facts.summit_slug == "in-ru-annual-summit-20"
    assert facts.background


def test_every_fact_shows_its_words_in_the_original() -> None:
    text = "published: 2019-11-06\n\n" + RECALLED.replace("\n\n", "</p>\r\n<p>")
    evidence = {name: text[start:end] for name, (start, end) in only(text).evidence.items()}
    assert evidence["signed"] == "September 4, 2019"
    assert evidence["place"] == "Vladivostok"
    assert evidence["kind"] == "Intergovernmental Agreement"
    assert " ".join(evidence["parties"].split()) == "India and Russia"
    assert evidence["status"] == "signed"


def test_officials_have_offices_and_countries() -> None:
    told = [(one.name, one.role, one.country) for one in read(RECALLED).officials]
    assert told == [
        ("Rajnath Singh", "Defence minister", "in"),
        ("Denis Manturov", "Minister of Industry and Trade", "ru"),
    ]


@pytest.mark.parametrize(
    ("when", "published", "signed"),
    [
        ("on Wednesday", "2023-01-12", "2023-01-11"),
        ("yesterday", "2023-01-12", "2023-01-11"),
        ("on 3 March", "2023-01-12", "2022-03-03"),
        ("on 3 March 2021", "", "2021-03-03"),
        ("earlier this month", "2023-01-12", "2023-01"),
        ("last year", "2023-01-12", "2022"),
        ("on Wednesday", "", None),
        ("on 3 March", "", None),
    ],
)
def test_days_are_resolved_and_never_invented(
    when: str, published: str, signed: str | None
) -> None:
    text = f"Norway and Japan signed a treaty on lighthouses in Oslo {when}."
    assert only(text, published or None).signed == signed


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador of Peru paid a courtesy call on the foreign minister of Kenya on Monday.",
        "Peru and Kenya hope to sign an agreement on fisheries one day, the ministers said.",
        "No agreement was signed between Peru and Kenya, the spokesman said.",
        "Soldiers of Peru and Kenya clashed at the border; ten were hurt.",
    ],
)
def test_a_text_without_agreement_gives_none(text: str) -> None:
    assert read(text, "2020-01-01").agreements == ()


def test_a_mediator_is_no_party() -> None:
    facts = only("In Doha, Chad and Sudan signed a peace accord brokered by Qatar on 3 May 2020.")
    assert (facts.parties, facts.place, facts.signed) == (("td", "sd"), "Doha", "2020-05-03")


@pytest.mark.parametrize("text", ["", " \n\n", "published: 2020-01-01\n\n"])
def test_nothing_to_read_is_said(text: str) -> None:
    reading = read(text)
    assert (reading.agreements, reading.notes) == ((), ("There is no text to read.",))


def test_more_than_is_read_is_said() -> None:
    reading = read("Peru and Kenya signed a treaty. " * 200_000)
    assert reading.notes[0] == f"Only the first {LONGEST} of 6400000 characters were read."


def test_a_language_that_is_not_read_is_said() -> None:
    reading = read("Umowę między Polską a Indiami podpisano w Warszawie. Podpisał minister.")
    assert reading.language is None
    assert reading.notes == (
        "The language is not read: only countries and known officials are given.",
    )


def test_of_300_agreements_the_first_are_given_and_the_others_said() -> None:
    text = "\n".join(
        f"{at}) Peru and Kenya signed a treaty on subject{at} matter{at} on 3 May {1700 + at}."
        for at in range(300)
    )
    reading = read(text)
    assert len(reading.agreements) == 100
    assert reading.notes == ("Only the first 100 of 300 drafts are given.",)


def test_a_sentence_without_end_is_read_as_far_as_sentences_go() -> None:
    told = (f"Peru and Kenya signed a treaty on subject{at} matter{at} and" for at in range(60))
    assert len(read(" ".join(told)).agreements) <= 60


@pytest.mark.parametrize(
    "text",
    [
        "<div>Peru and <b>Kenya</b> signed a <i>treaty</i> on&nbsp;ports &amp; ships.</div>",
        "Peru and Kenya sig-\nned a treaty on\nports and ships.",
        "\u202bPeru and Kenya\u202c signed a trea\u00adty on ports and ships.",
        "🇵🇪 Peru and 🇰🇪 Kenya signed a treaty on ports and ships.",
        "Peru and Kenya signed a treaty on ports and ships. It was the first of them. وقعت بيرو",
    ],
)
def test_however_it_is_pasted_it_is_read(text: str) -> None:
    (facts,) = read(text).agreements
    assert (facts.kind, facts.parties) == ("treaty", ("pe", "ke"))
