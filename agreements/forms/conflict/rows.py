"""Which row of a sent form is which row that is held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.forms.formsets import DELETION_FIELD_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class RowPair:
    """One row: the form sent for it and the form of what is held; either may be missing."""

    mine: Any = None
    theirs: Any = None

    @property
    def any(self) -> Any:
        return self.mine if self.theirs is None else self.theirs

    @property
    def sent_pk(self) -> str:
        """The primary key that was sent along; empty for a row added here."""
        return sent_pk(self.mine)

    @property
    def is_new(self) -> bool:
        """Whether it was added here."""
        return self.theirs is None and not self.sent_pk

    @property
    def is_dropped(self) -> bool:
        """Whether it was ticked here for removal."""
        return is_dropped(self.mine)


def pairs(mine: Any, theirs: Any) -> Iterator[RowPair]:
    """Those that are held, in their order, then those that are gone or were added here.

    Rows meet by their primary key. Where there can be only one row, that is the one.
    """
    sent = {sent_pk(form): form for form in mine.initial_forms if form.is_sent or form.is_stored}
    added = [form for form in mine.extra_forms if form.has_changed() and not is_dropped(form)]
    for form in theirs.initial_forms:
        found = sent.pop(str(form.instance.pk), None)
        if found is None and _is_only_one(theirs):
            found = sent.popitem()[1] if sent else (added.pop() if added else None)
        yield RowPair(found, form)
    for form in [*sent.values(), *added]:
        yield RowPair(form)


def sent_pk(form: Any) -> str:
    """The primary key that came with a row; one that was closed came with nothing else."""
    return str((form["id"].data if form.is_sent else form.instance.pk) or "")


def is_dropped(form: Any) -> bool:
    return DELETION_FIELD_NAME in form.fields and bool(form[DELETION_FIELD_NAME].data)


def _is_only_one(formset: Any) -> bool:
    column = getattr(formset, "fk", None)
    return column is not None and column.unique
