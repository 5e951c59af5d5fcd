"""Several texts of one article: which are one and the same, which are others, and when each was
signed."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read

MOU = "memorandum-of-understanding"
TUESDAY = "2020-06-02"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "A tax agreement, an extradition treaty and a fishing agreement between Latvia and "
            "Chile entered into force on Tuesday. All three were signed in Riga on 3 May 2019.",
            [("agreement", "2019-05-03"), ("treaty", "2019-05-03"), ("agreement", "2019-05-03")],
        ),
        (
            "Latvia and Chile signed a fishing treaty on Tuesday. An earlier fishing treaty, "
            "concluded in Lima in 2007, never reached parliament.",
            [("treaty", TUESDAY), ("treaty", "2007")],
        ),
        (
            "Latvia and Chile on Tuesday inked a protocol which amends their memorandum on fish. "
            "The memorandum was signed in Lima on 3 May 2006.",
            [("protocol", TUESDAY), (MOU, "2006-05-03")],
        ),
        (
            "Latvia and Chile signed two agreements on Tuesday. The Fish Transfer Agreement sets "
            "out prices. The Fish Building Agreement, the wider of the two, deals with ponds.",
            [("agreement", TUESDAY), ("agreement", TUESDAY)],
        ),
        (
            "Three quiet papers were signed by Latvia and Chile on Tuesday. They are memoranda on "
            "mining, on schools and on music.",
            [(MOU, TUESDAY)] * 3,
        ),
        (
            "Latvia and Chile on Tuesday put their signatures on a memorandum on rail, and on one "
            "more for trade in fish.",
            [(MOU, TUESDAY), (MOU, TUESDAY)],
        ),
        (
            "On Tuesday Latvia and Chile signed border treaties. There are two of them: one deals "
            "with land, the other delimits the Gulf of Finland.",
            [("treaty", TUESDAY)] * 2,
        ),
        (
            "Latvia and Chile signed three papers on Tuesday: an agreement on tax, a treaty on "
            "cod and a protocol on visas. The third paper lets the fleets fish in Lithuanian "
            "waters.",
            [("agreement", TUESDAY), ("treaty", TUESDAY), ("protocol", TUESDAY)],
        ),
        (
            "Latvia and Chile on Tuesday signed three papers, the treaty on extradition among "
            "them. The other two are the agreement on aid in trials and the agreement on wills.",
            [("treaty", TUESDAY), ("agreement", TUESDAY), ("agreement", TUESDAY)],
        ),
        (
            "Signed on Tuesday by Latvia and Chile was a joint statement on cod. The document "
            "is two pages long. Work on a peace treaty should go faster.",
            [("joint-statement", TUESDAY)],
        ),
        (
            "On paper there is this of Latvia and Chile, all of it signed on Tuesday:\n\n(i) "
            "Treaty on Fish\n\n(ii) MoU on Space",
            [("treaty", TUESDAY), (MOU, TUESDAY)],
        ),
        (
            "Latvia and Chile on Tuesday signed a Fish Exchange Memorandum of Agreement.",
            [(MOU, TUESDAY)],
        ),
    ],
)
def test_one_and_another(sentences: str, expected: list[tuple[str, str]]) -> None:
    facts = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [(one.kind, one.signed) for one in facts] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Latvia and Chile signed a five-year Health Cooperation Framework on Tuesday.",
        "Latvia and Chile signed the Charter on Strategic Partnership on Tuesday.",
        "The mutual visa exemption of Latvia and Chile got its signatures on Tuesday.",
        "The presidents of Latvia and Chile signed the Founding Act of Riga on Tuesday.",
        "Latvia and Chile signed a Broad Agreement on Border Trade on Tuesday.",
    ],
)
def test_what_is_an_agreement_too(sentence: str) -> None:
    (facts,) = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert (facts.kind, facts.signed) == ("agreement", TUESDAY)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Agreement between the Government of the Republic of Latvia and the Government of "
            "the Republic of Chile on Visas, signed at Riga on 3 May 2019, has entered into force.",
            ("in force", False),
        ),
        ("An agreement on tax already exists between Latvia and Chile.", ("in force", True)),
        (
            "It will be recalled that a treaty of Latvia and Chile was to be signed last month.",
            ("to be signed", False),
        ),
        (
            "Latvia and Chile have signed a Protocol to amend their tax convention.",
            ("signed", False),
        ),
    ],
)
def test_how_far_it_has_come(sentence: str, expected: tuple[str, bool]) -> None:
    (facts,) = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert (facts.status, facts.background) == expected


def test_a_house_is_where_something_is_signed() -> None:
    (facts,) = read(
        "Fish\n\nLatvia and Chile are friends.\n\nAll this rests on a treaty which was signed at "
        "the White House last month. Chile keeps it.",
        "2020-06-05",
    ).agreements
    assert set(facts.parties) == {"lv", "cl"}


def test_what_many_adopted_is_not_between_two() -> None:
    facts = read(
        "Fish\n\nLatvia and Chile signed a treaty on Tuesday. It goes back to the joint "
        "declaration that the Group of Seven adopted last July.",
        "2020-06-05",
    ).agreements
    assert [one.kind for one in facts] == ["treaty"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "The prime ministers of Latvia and Chile on Tuesday signed a Treaty to the 1985 Treaty "
            "on Cod and the 2005 Fish Treaty.",
            [("treaty", TUESDAY), ("treaty", "1985"), ("treaty", "2005")],
        ),
        (
            "At the end of it the ministers of Latvia and Chile had a communiqué. They signed the "
            "document on Tuesday. Work on a peace treaty will go on.",
            [("joint-statement", TUESDAY)],
        ),
        (
            "Fifteen agreements are what Chile takes home from Latvia. The presidents watched the "
            "signing on Tuesday.",
            [("agreement", TUESDAY)],
        ),
        (
            "Latvia and Chile on Tuesday exchanged the instruments of ratification of their Fish "
            "Agreement, which was signed in 1974.",
            [("agreement", "1974")],
        ),
        (
            "On Tuesday Latvia and Chile signed nine pacts. Thanks to an agreement on cod, no "
            "longer will ships turn back. The eels got a memorandum of their own.",
            [("agreement", TUESDAY), ("agreement", TUESDAY), (MOU, TUESDAY)],
        ),
        (
            "Latvia and Chile signed three memoranda on Tuesday. Best known is the Bilateral "
            "Harbour Agreement. On fish there were two: one on trout, another on eels.",
            [("agreement", TUESDAY), (MOU, TUESDAY), (MOU, TUESDAY)],
        ),
        (
            "Latvia and Chile signed a treaty on Tuesday. It is what the minister meant on "
            "September 15. Peru thinks that the treaty of 2 May 1990 was better.",
            [("treaty", TUESDAY), ("treaty", "1990-05-02")],
        ),
        (
            "The president of Latvia and his Chilean counterpart met on Tuesday. A treaty on cod "
            "was signed on the spot.",
            [("treaty", TUESDAY)],
        ),
        (
            "Latvia and Chile let their agreement on the Cod Railway lapse on Tuesday. It was "
            "inked in Lima on 3 May 2016.",
            [("agreement", "2016-05-03")],
        ),
        (
            "An extradition treaty, concluded in Lima in 2007 along with a defence pact, binds "
            "Latvia and Chile.",
            [("treaty", "2007")],
        ),
    ],
)
def test_what_belongs_to_which(sentences: str, expected: list[tuple[str, str]]) -> None:
    facts = read("News from Riga\n\n" + sentences, "2020-06-05").agreements
    assert [(one.kind, one.signed) for one in facts] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Digital Agreement between Latvia and Chile, signed on 25 February 2020, entered "
            "into force with immediate effect.",
            [("agreement", "in force")],
        ),
        (
            "Latvia and Chile signed a Trade and Fish Agreement, FTA for short, on Tuesday.",
            [("agreement", "signed")],
        ),
        (
            "The presidents of Latvia and Chile signed a charter on Tuesday that is to bring them "
            "nearer to each other.",
            [("agreement", "signed")],
        ),
        (
            "Latvia and Chile signed documents on trade in cod on Tuesday.",
            [("agreement", "signed")],
        ),
        (
            "Latvia and Chile signed an accord on Tuesday that prolongs by 25 years the lease of "
            "a port.",
            [("agreement", "signed")],
        ),
        (
            "Latvia and Chile on Tuesday adopted a roadmap for ten years. It takes the place of "
            "the 2030 Roadmap of May 2011.",
            [("roadmap", "signed"), ("roadmap", "superseded")],
        ),
        (
            "Latvia and Chile inked a fishing agreement on Tuesday. The last arrangement ran out, "
            "and nobody missed it.",
            [("agreement", "signed"), ("arrangement", "terminated")],
        ),
        ("Latvia and Chile are friends. The following changes were sealed.", []),
        ("Contracts that are signed on a screen count in Latvia and Chile.", []),
        ("Latvia and Chile are friends. Left-wing groups burned a paper crown.", []),
    ],
)
def test_what_is_said_of_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    facts = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert [(one.kind, one.status) for one in facts] == expected


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Latvia and Chile signed a credit agreement for 2,000 houses on Tuesday.",
            "Credit agreement for 2,000 houses",
        ),
        (
            "Latvia and Chile signed an accord on areas such as cod, eels and trout on Tuesday.",
            "Accord on areas such as cod, eels and trout",
        ),
    ],
)
def test_how_far_a_title_goes(sentence: str, title: str) -> None:
    (facts,) = read("News from Riga\n\n" + sentence, "2020-06-05").agreements
    assert facts.title == title


def test_a_sum_of_one_kind_stands_beside_texts_of_others() -> None:
    text = (
        "Riga, Santiago agree\n\nIn the palace an agreement on water, a programme on industry, a "
        "treaty on pilots and three protocols were signed by Latvia and Chile on Tuesday."
    )
    told = [(one.kind, one.count) for one in read(text, "2020-06-05").agreements]
    assert told == [("agreement", None), ("programme", None), ("treaty", None), ("protocol", 3)]


def test_a_partnership_may_be_signed() -> None:
    text = (
        "Riga buys boats\n\nLatvia on Tuesday unveiled a deal for three Chilean boats. In May the "
        "two had signed a strategic partnership in Santiago."
    )
    told = [(one.title, one.status) for one in read(text, "2020-06-05").agreements]
    assert told[-1] == ("Strategic partnership", "signed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia and Chile signed two documents on Tuesday: a memorandum on ports, a paper on "
            "visas.\n\nThe two normalised relations by the treaty signed in Lima on May 3.",
            [
                ("memorandum-of-understanding", "2020-06-02"),
                ("agreement", "2020-06-02"),
                ("treaty", "2020-05-03"),
            ],
        ),
        (
            "Latvia and Chile signed two exchanges of notes on Tuesday:\n\n> 9 million in aid, for "
            "boathouses;\n> 3 million in grants, for opportunities in fishing.",
            [("exchange-of-notes", "2020-06-02"), ("exchange-of-notes", "2020-06-02")],
        ),
        (
            "The Fish Agreement that makes it possible was signed on Tuesday by Latvia and Chile.",
            [("agreement", "2020-06-02")],
        ),
        (
            "On Tuesday the ministers of Latvia and Chile inked the Fish Exchange Memorandum.",
            [("memorandum-of-understanding", "2020-06-02")],
        ),
    ],
)
def test_each_with_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    assert [(each.kind, each.signed) for each in facts] == expected
