"""The list beside the drawing."""

import datetime as dt

from agreements.domain.timeline import Days, Item, Lifespan, SummitMark
from agreements.domain.timeline.chronicle import chronicle

D = dt.date


def item(key: str, begins: Days, *in_force: Lifespan) -> Item:
    return Item(key, key, "/", begins, in_force=in_force)


def listed(items: list[Item], summits: list[SummitMark]) -> list[tuple[str, list[str]]]:
    return [(y.anchor, [e.title for e in y.entries]) for y in chronicle(items, summits)]


def test_years_in_order_the_undated_last() -> None:
    found = [
        item("later", (D(2019, 9, 4), D(2019, 9, 4))),
        item("undated", (None, None)),
        item("earlier", (D(1971, 8, 9), D(1971, 8, 9))),
        item("same year", (D(2019, 1, 1), D(2019, 12, 31))),
    ]
    summit = SummitMark("20th Annual Summit", "/", D(2019, 9, 4), ordinal=20)
    assert listed(found, [summit]) == [
        ("1971", ["earlier"]),
        ("2019", ["same year", "20th Annual Summit", "later"]),
        ("undated", ["undated"]),
    ]


def test_filed_under_the_last_day_or_the_first_day_in_force() -> None:
    force = Lifespan((D(1988, 5, 1), None))
    found = [item("by 1973", (None, D(1973, 12, 31))), item("force", (None, None), force)]
    assert listed(found, []) == [("1973", ["by 1973"]), ("1988", ["force"])]


def test_nothing_is_an_empty_list() -> None:
    assert chronicle([]) == ()
