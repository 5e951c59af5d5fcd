"""Texts that stand as the items of a list."""

from __future__ import annotations

from tests.domain.article.reading import read

MEMORANDUM = "memorandum-of-understanding"


def titles(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.title) for one in read(text, "2020-06-05").agreements]


def test_items_without_a_kind_are_what_their_introduction_says() -> None:
    text = (
        "Papers signed in Riga\n\nLatvia and Chile signed five (5) Memoranda of Understanding on "
        "Thursday.\n\n1) Trade: customs and quotas.\n\n2) Health: exchange of doctors.\n\n3) "
        "Farming: seeds. The ministers like it.\n\n4) Tourism: this MoU, it is said, is about "
        "flights.\n\n5) Help between tax offices: an agreement against those who pay none."
    )
    assert titles(text) == [
        (MEMORANDUM, "Trade"),
        (MEMORANDUM, "Health"),
        (MEMORANDUM, "Farming"),
        (MEMORANDUM, "Tourism"),
        ("agreement", "Help between tax offices"),
    ]


def test_an_item_is_of_the_kind_of_the_one_before() -> None:
    text = (
        "Papers signed in Riga\n\nLatvia and Chile signed three papers on Thursday:\n- a "
        "memorandum on flights;\n- one on water;\n- and an agreement on visas."
    )
    assert titles(text) == [
        (MEMORANDUM, "Memorandum on flights"),
        (MEMORANDUM, "One on water"),
        ("agreement", "Agreement on visas"),
    ]


def test_points_of_talks_are_no_texts() -> None:
    text = (
        "Talks in Riga\n\nThe ministers of Latvia and Chile spoke on Thursday about:\n\n1) Trade: "
        "customs and quotas.\n\n2) Health: exchange of doctors."
    )
    assert titles(text) == []


def test_items_share_the_day_of_what_introduces_them_whoever_signs() -> None:
    text = (
        "Papers signed in Riga\n\nThe following documents were signed by Latvia and Chile on "
        "Thursday:\n1. Agreement between the Bank of Latvia and the Bank of Chile on payments\n"
        "2. Understanding on ports"
    )
    facts = read(text, "2020-06-05").agreements
    assert [(one.kind, one.signed) for one in facts] == [
        ("agreement", "2020-06-04"),
        (MEMORANDUM, "2020-06-04"),
    ]
