"""One more empty row on a form that is being filled in, where no script adds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.forms.formsets import TOTAL_FORM_COUNT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

MORE = "_more"  # the button; its value is the prefix of the rows that are to grow


def with_one_more(sent: QueryDict) -> QueryDict:
    """A copy of *sent* in which the rows that its button names are one more."""
    data = sent.copy()
    name = f"{sent.get(MORE, '')}-{TOTAL_FORM_COUNT}"
    count = str(sent.get(name, ""))
    if count.isascii() and count.isdecimal() and len(count) < 5:
        data[name] = str(int(count) + 1)
    else:
        del data[MORE]
    return data


def is_new_row(data: Mapping[str, str], prefix: str, index: int) -> bool:
    """Whether row *index* of those called *prefix* is the one that was asked for."""
    grows = data.get(MORE) == prefix
    return grows and str(index + 1) == data.get(f"{prefix}-{TOTAL_FORM_COUNT}")
