"""The second side's signing begins as the first's did, where it was left empty."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from agreements.forms.second_side import filled_from_first

A = {
    "kind": "signed",
    "side": "A",
    "date": "4 May 2019",
    "place": "Delhi",
    "summit-named": "annual",
}
B = {"kind": "signed", "side": "B", "fill": "1"}
FILLED = B | {"date": "4 May 2019", "place": "Delhi", "summit-named": "annual"}


def sent(*rows: dict[str, str]) -> QueryDict:
    fields = {
        f"events-{i}-{name}": value for i, row in enumerate(rows) for name, value in row.items()
    }
    return QueryDict(urlencode(fields))


@pytest.mark.parametrize(
    ("rows", "filled"),
    [
        ((A, B), FILLED),
        ((A, B | {"place": "Moscow"}), FILLED | {"place": "Moscow"}),
        ((A, B | {"summit": "7"}), FILLED | {"summit": "7", "summit-named": ""}),
        ((A, {"kind": "ratified", "side": "A"}, B), FILLED),
        ((A, B | {"fill": ""}), B | {"fill": ""}),
        ((A, B | {"kind": "initialled"}), B | {"kind": "initialled"}),
        ((A, B | {"kind": "ratified"}), B | {"kind": "ratified"}),
        ((A, B | {"side": "A"}), B | {"side": "A"}),
        ((A | {"side": ""}, B), B),
        ((B, A), A),
    ],
)
def test_the_last_row(rows: tuple[dict[str, str], ...], filled: dict[str, str]) -> None:
    data = filled_from_first(sent(*rows))
    last = f"events-{len(rows) - 1}-"
    held = {name.removeprefix(last): data[name] for name in data if name.startswith(last)}
    assert {name: value for name, value in held.items() if value} == {
        name: value for name, value in filled.items() if value
    }


@pytest.mark.parametrize("name", ["events-x-kind", "events-٣-kind", "events--kind", "a-b-c-kind"])
def test_what_is_no_row_is_left(name: str) -> None:
    data = QueryDict(urlencode({name: "signed"}))
    assert filled_from_first(data) == data
