"""Only what is drawn is explained."""

import datetime as dt

from agreements.domain.timeline import Item, Lifespan, SummitMark, timeline
from tests.domain.timeline.strategies import TODAY

DAY = dt.date(2019, 9, 4)


def words(*items: Item, summits: tuple[SummitMark, ...] = ()) -> list[str]:
    return [entry.words for entry in timeline(items, summits, today=TODAY).legend]


def test_signs_then_lines_then_summits() -> None:
    life = Lifespan((DAY, None), (DAY, None))
    treaty = Item("a", "Treaty", "/", (DAY, DAY), status="in-force", in_force=(life,))
    text = Item("b", "Statement", "/", (DAY, DAY), is_text=True)
    assert words(text, treaty, summits=(SummitMark("Summit", "/", DAY),)) == [
        "in force",
        "memorandum or statement, not binding",
        "in force, as far as known",
        "summit",
    ]


def test_one_sign_one_entry() -> None:
    assert words(Item("a", "T", "/", (DAY, DAY), status="signed")) == ["signed, not yet in force"]


def test_nothing_drawn_nothing_explained() -> None:
    assert words(Item("a", "T", "/", (None, None))) == []
