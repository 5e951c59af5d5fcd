"""Where each side signs for itself, the second's signing begins as the first's did.

A script fills it in while it is typed; without scripts each row that is sent for the first time
says so, and is filled in then. What is emptied after that stays empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.forms.named_choice import NAMED
from agreements.models.event import OF_SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import QueryDict

ROWS = "events"
FILL = "fill"  # of a row: nobody has looked at it yet
FIELDS = ("date", "place", "place_country", "summit")


def filled_from_first(sent: QueryDict) -> QueryDict:
    """A copy of *sent* in which what a new signing of the second side leaves empty is filled."""
    data = sent.copy()
    first: dict[str, str] = {}  # by kind, the row of the side that signed first
    for row in _rows(sent):
        kind, side = sent.get(f"{row}-kind", ""), sent.get(f"{row}-side", "")
        if kind not in OF_SIGNATURE or not side:
            continue
        model = first.setdefault(kind, row)
        if side != sent.get(f"{model}-side") and sent.get(f"{row}-{FILL}"):
            _fill(data, model, row)
    return data


def _rows(sent: QueryDict) -> Iterator[str]:
    """Those that have a kind, in their order."""
    shape = f"{ROWS}-%s-kind"
    numbers = (name.split("-")[1] for name in sent if name.count("-") == 2)
    known = {number for number in numbers if number.isascii() and number.isdecimal()}
    for number in sorted(known, key=int):
        if shape % number in sent:
            yield f"{ROWS}-{number}"


def _fill(data: QueryDict, model: str, row: str) -> None:
    for field in FIELDS:
        parts = (field, field + NAMED)
        if not any(data.get(f"{row}-{part}") for part in parts):
            for part in parts:
                data[f"{row}-{part}"] = data.get(f"{model}-{part}", "")
