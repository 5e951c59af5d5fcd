"""Texts that a sentence names: how many, and what they are about."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


@pytest.mark.parametrize(
    ("sentence", "counts", "title"),
    [
        (
            "The two sides also inked a treaty to make peace in the tourism sector, as Latvia and "
            "Chile had hoped.",
            [None],
            "Treaty to make peace in the tourism sector",
        ),
        (
            "Latvia told the press on Oct. 9 that the document was signed with Chile.",
            [None],
            "Document",
        ),
        ("Latvia and Chile signed nine (9) treaties on space.", [9], "Treaties on space"),
        (
            "Latvia and Chile signed a plan of joint cooperation.",
            [None],
            "Plan of joint cooperation",
        ),
        ("Latvia and Chile signed a pair of pacts.", [2], "Pacts"),
    ],
)
def test_how_many_and_what_about(sentence: str, counts: list[int | None], title: str) -> None:
    facts = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert [one.count for one in facts] == counts
    assert facts[0].title == title


@pytest.mark.parametrize(
    "title",
    [
        "status of forces agreement",
        "avoidance of double taxation agreement",
        "transfer of sentenced persons treaty",
        "exchange of letters",
    ],
)
def test_what_it_is_on_may_stand_before_its_kind(title: str) -> None:
    facts = read(f"News from Riga\n\nLatvia and Chile signed the {title} on Tuesday.", "2020-06-05")
    assert [one.title.lower() for one in facts.agreements] == [title]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("They also signed a protocol on cod", ["agreement", "protocol"]),
        ("In addition, the two sides inked a protocol on cod", ["agreement", "protocol"]),
        ("It was also said that they signed a protocol on cod", ["protocol"]),
    ],
)
def test_what_is_also_signed_is_another(told: str, kinds: list[str]) -> None:
    text = f"News from Riga\n\nLatvia and Chile signed an agreement on cod on Tuesday. {told}."
    assert [one.kind for one in read(text, "2020-06-05").agreements] == kinds


def test_a_separate_one_is_another() -> None:
    facts = read(
        "News from Riga\n\nLatvia and Chile inked an MoU on ports along with a separate agreement "
        "to build ships.",
        "2020-06-05",
    ).agreements
    assert [one.title for one in facts] == ["MoU on ports", "Agreement to build ships"]


def test_a_country_of_the_union_is_the_party() -> None:
    facts = read(
        "News\n\nLatvia has signed a treaty on fish with fellow EU country Romania.", "2020-06-05"
    ).agreements
    assert [one.parties for one in facts] == [("lv", "ro")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia and Chile agreed on 4 May to scrap visas for pilots.",
            [("agreement", "announced", None)],
        ),
        (
            "Latvia and Chile sealed twin deals on Tuesday.",
            [("agreement", "signed", 2)],
        ),
        (
            "A bank from Latvia has signed a deal to buy a stake in a bank of Chile.",
            [],
        ),
        (
            "Latvia and Chile signed the programme of exchange on Tuesday, along with a memo "
            "between the two libraries.",
            [("programme", "signed", None), ("memorandum-of-understanding", "signed", None)],
        ),
        (
            "A memorandum on pork has been agreed by Latvia and Chile, but its signing was "
            "postponed to June.",
            [("memorandum-of-understanding", "to be signed", None)],
        ),
        (
            'The ministers of Latvia and Chile signed the "Agreement on the Work of Pilots" on '
            "Tuesday. Many came to the signing of the memorandum.",
            [("agreement", "signed", None)],
        ),
    ],
)
def test_what_is_told_of_it(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    assert [(one.kind, one.status, one.count) for one in facts] == expected
