"""What was typed, brought onto what others saved: the form as it would be sent had they been
first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT

from agreements.forms.conflict.values import as_sent, fields_of
from agreements.forms.named_choice import NAMED

if TYPE_CHECKING:
    from django.http import QueryDict

    from agreements.forms.conflict.comparison import Conflict, Rows
    from agreements.forms.conflict.rows import RowPair

Row = dict[str, list[str]]


def merged(sent: QueryDict, conflict: Conflict) -> QueryDict:
    """A copy of *sent* with what is taken from them in the place of mine.

    Rows that they added are in it, so that the rules between rows see them.
    """
    data = sent.copy()
    for bound in fields_of(conflict.theirs):
        if bound.html_name in conflict.taken:
            data.setlist(bound.html_name, as_sent(bound))
            data.pop(bound.html_name + NAMED, None)
    moved: dict[str, str] = {}
    for rows in conflict.rows:
        moved |= _replace(data, rows, conflict.taken)
    for name in [name for name in data if name.endswith("-about")]:
        about = str(data[name])
        data[name] = moved.get(about, about)
    return data


def _replace(data: QueryDict, rows: Rows, taken: set[str]) -> dict[str, str]:
    """Put the rows into *data* anew: those that are held first, as a form set has them.

    Gives the new prefix of each row added here, by which citations name it.
    """
    prefix, typed = rows.mine.prefix, _rows_in(data, rows.mine.prefix)
    held = [pair for pair in rows.pairs if pair.theirs is not None]
    own = [pair for pair in rows.pairs if pair.theirs is None and _stays(pair, rows, taken)]
    new = [_row(pair, typed, taken) for pair in [*held, *own]]
    for name in [name for name in data if name.startswith(f"{prefix}-")]:
        if re.match(rf"{re.escape(prefix)}-\d+-", name):
            del data[name]
    data[f"{prefix}-{INITIAL_FORM_COUNT}"] = str(len(held))
    data[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(len(new))
    for index, row in enumerate(new):
        for name, values in row.items():
            data.setlist(f"{prefix}-{index}-{name}", values)
    return {
        pair.mine.prefix: f"{prefix}-{index}"
        for index, pair in enumerate(own, start=len(held))
        if pair.is_new
    }


def _rows_in(data: QueryDict, prefix: str) -> dict[str, Row]:
    """What was typed into each row, by the row's prefix."""
    found: dict[str, Row] = {}
    shape = re.compile(rf"({re.escape(prefix)}-\d+)-(.+)", re.DOTALL)
    for name, values in data.lists():
        if parts := shape.fullmatch(name):
            found.setdefault(parts[1], {})[parts[2]] = list(map(str, values))
    return found


def _stays(pair: RowPair, rows: Rows, taken: set[str]) -> bool:
    """Whether a row that they do not have is to be added."""
    if pair.is_new:
        return True
    return rows.may_add and not pair.is_dropped and pair.mine.prefix not in taken


def _row(pair: RowPair, typed: dict[str, Row], taken: set[str]) -> Row:
    if pair.theirs is None:
        return {**typed.get(pair.mine.prefix, {}), "id": [""]}
    if pair.mine is None or pair.mine.prefix in taken:
        return _held(pair.theirs)
    row = {**typed.get(pair.mine.prefix, {}), "id": [str(pair.theirs.instance.pk)]}
    for mine, theirs in zip(fields_of(pair.mine), fields_of(pair.theirs), strict=True):
        if mine.html_name in taken:
            row[mine.name] = as_sent(theirs)
            row.pop(mine.name + NAMED, None)
    return row


def _held(form: Any) -> Row:
    """The row as they have it."""
    values = {bound.name: as_sent(bound) for bound in fields_of(form)}
    values.pop(DELETION_FIELD_NAME, None)
    return {**values, "id": [str(form.instance.pk)]}
