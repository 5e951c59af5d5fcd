"""Texts of several that are told one by one, without being named."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

MEMORANDUM = "memorandum-of-understanding"


def kinds(sentence: str) -> list[tuple[str, str | None]]:
    facts = read("Papers in Riga\n\n" + sentence, "2020-06-05").agreements
    return [(one.kind, one.signed) for one in facts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Latvia and Chile on Thursday signed three papers: a memorandum on trade, a treaty on "
            "extradition and a protocol on visas.",
            [MEMORANDUM, "treaty", "protocol"],
        ),
        (
            "Latvia and Chile signed a pair of agreements on Thursday, one dealing with visas and "
            "one with taxes.",
            ["agreement", "agreement"],
        ),
        (
            "On Thursday Latvia and Chile signed two MoUs. Under the first, the two will trade "
            "more fish; the second is meant to bring students to Riga.",
            [MEMORANDUM, MEMORANDUM],
        ),
        (
            "A memorandum on the sharing of 153 lakes, by which Chile may fish more, was one of "
            "four MoUs signed by Latvia and Chile on Thursday. The other three: one for training "
            "nurses; one between the two railways; and one on space.",
            [MEMORANDUM] * 4,
        ),
        (
            "Chile and Latvia on Thursday inked three MoUs: (a) on ice, (b) on art, (c) on tax.",
            [MEMORANDUM] * 3,
        ),
        (
            "Latvia and Chile on Thursday signed three papers: 1) MoU on fish, 2) Treaty on tax "
            "and 3) Protocol on visas.",
            [MEMORANDUM, "treaty", "protocol"],
        ),
        (
            "Latvia and Chile signed three MoUs on Thursday:\n(i) Fish\n(ii) Tax\n(iii) Visas",
            [MEMORANDUM] * 3,
        ),
        (
            "Latvia and Chile have three intergovernmental texts, all signed on Thursday. One is "
            "about a border. Another creates a commission. The third concerns fish. It is "
            "a treaty on the taking of cod.",
            ["agreement", "agreement", "treaty"],
        ),
        (
            "Latvia and Chile signed a tax treaty on Thursday. So were copies of two more papers, "
            "signed likewise: the Cod Catching Protocol and the Cod Building Protocol.",
            ["treaty", "protocol", "protocol"],
        ),
        (
            "There is a Harbour Treaty (HT) to which the ministers of Latvia and Chile put their "
            "names in Riga on Thursday.",
            ["treaty"],
        ),
    ],
)
def test_each_is_told(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence) == [(kind, "2020-06-04") for kind in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia and Chile signed three papers on Tuesday.\n\nBy the first, ships may stay "
            "longer. The second paper, a tax treaty, frees pilots.\n\nScience is the third.",
            ["Ships may stay longer", "Tax treaty", "Science"],
        ),
        (
            "Latvia and Chile signed two agreements on Tuesday. The one that drew most eyes is on "
            "herring. The second is about mackerel.",
            ["Herring", "Mackerel"],
        ),
    ],
)
def test_each_of_several_told_in_its_own_way(text: str, expected: list[str]) -> None:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    assert [each.title for each in facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia and Chile have signed three agreements. First, on herring. Second, on water. "
            "The third deals with student grants.",
            ["Herring", "Water", "Student grants"],
        ),
        (
            "Latvia and Chile have signed two agreements. The first concerns herring, the second a "
            "new port.",
            ["Herring", "A new port"],
        ),
        (
            "Latvia and Chile signed a memorandum on ports and one on tourism in Riga.",
            ["Memorandum on ports", "Tourism"],
        ),
        (
            "Colombia y Venezuela firmaron un memorando para reanudar los vuelos y otro sobre la "
            "carga. Los ministros lo hicieron en la frontera.",
            ["Memorando para reanudar los vuelos", "La carga"],
        ),
        (
            "Le Maroc et l'Espagne ont signé un accord sur la pêche et un autre sur les visas. La "
            "cérémonie a eu lieu à Rabat.",
            ["Accord sur la pêche", "Les visas"],
        ),
        (
            "The harvest of the visit: an agreement on diplomas and a plan of consultations of the "
            "ministries of Latvia and Chile, both signed on Tuesday.",
            [
                "Agreement on diplomas",
                "Plan of consultations of the ministries of Latvia and Chile",
            ],
        ),
        (
            "Nineteen agreements! Latvia and Chile signed them on Thursday in Riga.",
            ["Nineteen agreements"],
        ),
    ],
)
def test_another_one_right_behind_the_first(text: str, expected: list[str]) -> None:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    assert [each.title for each in facts] == expected
