"""Which text of a long sentence is the subject, and where its verb stops reaching."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import read


def told(text: str) -> list[tuple[str, str | None, bool]]:
    facts = read("News from Riga\n\n" + text, "2020-06-05").agreements
    return sorted((one.kind, one.signed, one.background) for one in facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The protocol, which is attached to the border agreement of 1965 and to the 2000 "
            "agreement on the sea bed, was signed on Tuesday by the ministers of Latvia and Chile.",
            [
                ("agreement", "1965", True),
                ("agreement", "2000", True),
                ("protocol", "2020-06-02", False),
            ],
        ),
        (
            "On Tuesday the ministers of Latvia and Chile put their signatures, at 10:45 sharp, to "
            "the treaty that divides the herring.",
            [("treaty", "2020-06-02", False)],
        ),
        (
            "Latvia and Chile signed a harbour treaty on Tuesday. A second paper followed at the "
            "same table. It is about the air: with the pilots' agreement planes may land.",
            [("agreement", "2020-06-02", False), ("treaty", "2020-06-02", False)],
        ),
        (
            "On Tuesday the ministers of Latvia and Chile put pen to paper on what nobody had "
            "thought possible. The treaty covers herring and cod.",
            [("treaty", "2020-06-02", False)],
        ),
        (
            "An addendum to the 1963 harbour convention between Latvia and Chile was signed on "
            "Tuesday.",
            [("convention", "1963", True), ("protocol", "2020-06-02", False)],
        ),
        (
            "After talks the ministers of Latvia and Chile exchanged signed documents: the "
            "agreement on double taxation; the memorandum between the two standards offices; the "
            "programme of cooperation in sport.",
            [
                ("agreement", None, False),
                ("memorandum-of-understanding", None, False),
                ("programme", None, False),
            ],
        ),
        (
            "The ministers of Latvia and Chile renewed on Tuesday, for another four years, the "
            "fishing treaty of 2016.",
            [("treaty", "2016", False)],
        ),
        (
            "Latvia and Chile on Tuesday exchanged letters on the railway, which constitute an "
            "agreement between the two governments.",
            [("exchange-of-letters", "2020-06-02", False)],
        ),
        (
            "Latvia's diplomacy has already brought agreements with Chile and Peru into force, and "
            "others are waiting for ratification.",
            [("agreement", None, False), ("agreement", None, False)],
        ),
    ],
)
def test_what_was_signed(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert [each[:2] for each in told(text)] == [each[:2] for each in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Latvia beat Chile 2-1. The coach, who signs off in May, had asked the players to keep a "
        "pact with each other.",
        "Latvia and Chile spoke about schools. Areas that they have in mind include:\n- supply of "
        "books and documents;\n- visits of teachers.",
    ],
)
def test_what_was_not(text: str) -> None:
    assert told(text) == []
