"""What is to be mended on a page of many rows, with the way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Fault:
    """``element`` is the id of the field, or of the row where it is about several."""

    element: str
    sentence: str


def faults(forms: Iterable[Any]) -> Iterator[Fault]:
    """The first fault of each field and of each row, in the order of the page.

    What is wrong with the record as a whole stands at the top of every page already.
    """
    for form in forms:
        for name, errors in form.errors.items():
            if name in form.fields:
                bound = form[name]
                yield Fault(bound.id_for_label, f"{capfirst(bound.label)}: {errors[0]}")
            elif form.prefix:
                yield Fault(form.prefix, errors[0])
