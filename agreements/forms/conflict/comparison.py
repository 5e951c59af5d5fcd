"""Two versions of one agreement, field by field: what was typed, and what others saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from agreements.forms.conflict.opened import RECORD, Opened, row_key
from agreements.forms.conflict.rows import RowPair, pairs
from agreements.forms.conflict.values import fields_of, said, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.forms import BoundField

    from agreements.forms.conflict.words import Words

CHOICE = "choice-"
MINE, THEIRS = "mine", "theirs"
SHORT = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """One question: mine or theirs. ``about`` is the field, or the row, as it is sent."""

    about: str
    label: str
    mine: str
    theirs: str
    keeps_mine: bool

    @property
    def name(self) -> str:
        return CHOICE + self.about


@dataclass(frozen=True, slots=True)
class Part:
    """What differs in the record itself or in one of its rows; ``note`` where nothing is asked."""

    heading: str
    choices: list[Choice] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True)
class Rows:
    """The rows of one kind: as they were sent, as they are held; may one be added again?"""

    mine: Any
    theirs: Any
    may_add: bool

    @cached_property
    def pairs(self) -> list[RowPair]:
        return list(pairs(self.mine, self.theirs))


class Conflict:
    """``mine`` is the bound form of what was typed, ``theirs`` the form of what is held."""

    def __init__(
        self,
        mine: Any,
        theirs: Any,
        rows: list[Rows],
        opened: Opened,
        sent: Mapping[str, Any],
        words: Words,
    ) -> None:
        self.mine, self.theirs, self.rows = mine, theirs, rows
        self.opened, self.sent, self.words = opened, sent, words

    @cached_property
    def parts(self) -> list[Part]:
        """Everything that differs, in the order of the form."""
        name = capfirst(self.mine._meta.model._meta.verbose_name)
        record = Part(name, list(self._fields(RECORD, self.mine, self.theirs)))
        found = [record, *(part for rows in self.rows for part in self._of_rows(rows))]
        return [part for part in found if part.choices or part.note]

    @cached_property
    def taken(self) -> set[str]:
        """What is to be as they have it."""
        choices = (choice for part in self.parts for choice in part.choices)
        return {choice.about for choice in choices if not choice.keeps_mine}

    def _of_rows(self, rows: Rows) -> Iterator[Part]:
        for pair in rows.pairs:
            if pair.is_new:
                continue
            heading = f"{capfirst(rows.mine.model._meta.verbose_name)}: {summary(pair.any)}"
            if pair.mine is None:
                yield Part(heading, note=str(self.words.added))
            elif pair.theirs is None:
                yield self._gone(rows, pair, heading)
            elif pair.is_dropped:
                yield Part(heading, list(self._dropped(rows, pair)))
            else:
                key = row_key(rows.theirs, pair.theirs.instance.pk)
                yield Part(heading, list(self._fields(key, pair.mine, pair.theirs)))

    def _fields(self, key: str, mine: Any, theirs: Any) -> Iterator[Choice]:
        for ours, other in zip(fields_of(mine), fields_of(theirs), strict=True):
            if said(ours) != said(other):
                changed = self.opened.differs(key, ours.name, said(ours))
                yield self._choice(ours.html_name, _label(ours), words(ours), words(other), changed)

    def _gone(self, rows: Rows, pair: RowPair, heading: str) -> Part:
        """They removed what I still have."""
        if pair.is_dropped:
            return Part(heading)
        if not rows.may_add:
            return Part(heading, note=str(self.words.gone))
        changed = self._changed(row_key(rows.mine, pair.sent_pk), pair.mine)
        removed = str(self.words.let_go)
        again = _("Add it again: %s") % summary(pair.mine, every=True)
        label = _("The whole row")
        return Part(heading, [self._choice(pair.mine.prefix, label, again, removed, changed)])

    def _dropped(self, rows: Rows, pair: RowPair) -> Iterator[Choice]:
        """I removed what they have changed; what they left alone may go."""
        if self._changed(row_key(rows.theirs, pair.theirs.instance.pk), pair.theirs):
            kept = self.words.kept % summary(pair.theirs, every=True)
            label = _("The whole row")
            yield self._choice(pair.mine.prefix, label, _("Remove it."), kept, keeps_mine=True)

    def _changed(self, key: str, form: Any) -> bool:
        return any(self.opened.differs(key, bound.name, said(bound)) for bound in fields_of(form))

    def _choice(self, about: str, label: str, mine: str, theirs: str, keeps_mine: bool) -> Choice:
        """The question, answered as it was before, else by *keeps_mine*."""
        answer = self.sent.get(CHOICE + about)
        keeps = answer == MINE if answer in (MINE, THEIRS) else keeps_mine
        return Choice(about, label, mine, theirs, keeps)


def summary(form: Any, *, every: bool = False) -> str:
    """The row in a few words: its first values, or every value with its label."""
    if every:
        every_one = ((_label(bound), words(bound)) for bound in fields_of(form))
        return "; ".join(f"{label}: {value}" for label, value in every_one if value)
    values = [value for bound in fields_of(form) if (value := words(bound))]
    return ", ".join(value if len(value) <= SHORT else f"{value[:SHORT]}…" for value in values[:3])


def _label(bound: BoundField) -> str:
    return str(capfirst(bound.label))
