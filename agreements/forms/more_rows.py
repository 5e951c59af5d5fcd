"""The rows of a form that is being filled in: one more is asked for, or one that is closed.

Both are buttons that send the form and get it back as it was typed. Where there are very many
stored rows they are closed: the page says each in a line, and what is not opened is not sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.forms.formsets import TOTAL_FORM_COUNT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

MORE = "_more"  # the button; its value is the prefix of the rows that are to grow
OPEN = "_open"  # the same for the row that is to be opened
CLOSED = "closed"  # of a row: it was not sent


def is_asked(sent: Mapping[str, str]) -> bool:
    """Whether the form is wanted back instead of being saved."""
    return MORE in sent or OPEN in sent


def with_one_more(sent: QueryDict) -> QueryDict:
    """A copy of *sent* in which the rows that its button names are one more."""
    data = sent.copy()
    name = f"{sent.get(MORE, '')}-{TOTAL_FORM_COUNT}"
    count = str(sent.get(name, ""))
    if count.isascii() and count.isdecimal() and len(count) < 5:
        data[name] = str(int(count) + 1)
    else:
        data.pop(MORE, None)
    return data


def is_new_row(data: Mapping[str, str], prefix: str, index: int) -> bool:
    """Whether row *index* of those called *prefix* is the one that was asked for."""
    grows = data.get(MORE) == prefix
    return grows and str(index + 1) == data.get(f"{prefix}-{TOTAL_FORM_COUNT}")


def is_left_out(data: Mapping[str, str], row: str) -> bool:
    """Whether the row called *row* was closed when *data* was sent."""
    return f"{row}-{CLOSED}" in data
