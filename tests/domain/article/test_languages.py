"""Agreements told in the other languages: several one by one, and older ones by their year."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

SEVERAL = [
    "La France et le Chili ont signé mardi deux traités. Le premier porte sur la défense des "
    "ports. Le second concerne la pêche au large.",
    "Chile y Perú firmaron el martes dos tratados. El primero trata de la defensa de los puertos. "
    "El segundo regula la pesca de altura.",
    "Italia e Albania hanno firmato martedì due trattati. Il primo riguarda la difesa dei porti. "
    "Il secondo disciplina la pesca in mare.",
    "Portugal e Angola assinaram na terça-feira dois tratados. O primeiro trata da defesa dos "
    "portos. O segundo regula a pesca no mar.",
    "Deutschland und Polen haben am Dienstag zwei Verträge unterzeichnet. Der erste regelt den "
    "Schutz der Häfen. Der zweite betrifft die Fischerei in der See.",
    "Россия и Индия подписали во вторник два договора. Первый касается охраны портов. Второй "
    "посвящён рыболовству в море.",
]


@pytest.mark.parametrize("text", SEVERAL)
def test_each_of_two_is_a_draft(text: str) -> None:
    told = [(facts.kind, facts.signed) for facts in read(text, "2020-06-05").agreements]
    assert told == [("treaty", "2020-06-02")] * 2


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("La France et le Chili ont discuté de la pêche. L'accord de 1974 n'a pas été oublié.",
         "1974"),
        ("Россия и Норвегия обсудили рыболовство. Соглашение 1975 года не забыто сторонами.",
         "1975"),
    ],
)  # fmt: skip
def test_an_older_text_is_known_by_its_year(text: str, signed: str) -> None:
    (facts,) = read(text, "2020-06-05").agreements
    assert (facts.signed, facts.background) == (signed, True)


def test_similar_agreements_with_two_others() -> None:
    text = (
        "Deutschland und Kenia unterzeichnen Abkommen\n\nBerlin. Deutschland und Kenia haben am "
        "Freitag ein Abkommen über Migration unterzeichnet. Ähnliche Abkommen hat die "
        "Bundesregierung bereits mit Indien und Georgien geschlossen."
    )
    told = {frozenset(facts.parties) for facts in read(text, "2024-09-14").agreements}
    assert told == {frozenset(("de", each)) for each in ("ke", "in", "ge")}


def test_items_that_end_with_what_they_are() -> None:
    text = (
        "भारत-श्रीलंका समझौता\n\nभारत और श्रीलंका ने शनिवार को कई समझौता ज्ञापनों पर हस्ताक्षर किए। "
        "मंत्रियों ने दस्तावेजों का आदान-प्रदान किया। इनमें शामिल हैं:\n- बिजली के निर्यात पर एमओयू\n"
        "- स्वास्थ्य के क्षेत्र में सहयोग पर एमओयू"
    )
    kinds = [facts.kind for facts in read(text, "2025-04-06").agreements]
    assert kinds == ["memorandum-of-understanding"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "RABAT - La France et le Maroc ont signé lundi deux accords. Les ministres ont paraphé "
            "les textes.",
            [("agreement", "signed")],
        ),
        (
            "El Perú y el Brasil firmaron el martes en Lima un protocolo que moderniza el tratado "
            "de comercio de 2003. Los ministros lo celebraron.",
            [("protocol", "signed"), ("treaty", "signed")],
        ),
        (
            "Brasília - O Senado aprovou na quarta-feira o acordo entre o Brasil e a Bolívia sobre "
            "os presos, assinado em La Paz em 2019.",
            [("agreement", "ratified")],
        ),
        (
            "Дума во вторник ратифицировала соглашение между Россией и Белоруссией о визах, "
            "подписанное в Минске 19 июня 2020 года.",
            [("agreement", "ratified")],
        ),
        (
            "काठमांडू। भारत और नेपाल के बीच बिजली व्यापार पर समझौता हुआ। विदेश मंत्री भी वहां मौजूद थे।",
            [("agreement", "signed")],
        ),
    ],
)
def test_what_was_done_in_other_languages(text: str, expected: list[tuple[str, str]]) -> None:
    facts = read(text, "2024-09-20").agreements
    assert [(each.kind, each.status) for each in facts] == expected
