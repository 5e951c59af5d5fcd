"""One row of what belongs to a record, stored or new."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from agreements.forms.conflict.values import SEPARATOR, fields_of, words
from agreements.forms.record import RecordForm

REMOVED = gettext_noop(
    "Someone has removed this row meanwhile: delete it here as well, or add it again."
)


class RowForm(RecordForm):
    """One row. A stored row that was left as it is needs no checking again."""

    details: ClassVar[tuple[str, ...]] = ()  # fields that are folded where they say nothing
    is_sent = True  # not so, among those sent, a row that was closed or is offered only now
    may_close = False

    @property
    def is_stored(self) -> bool:
        return not self.instance._state.adding

    @property
    def is_empty_row(self) -> bool:
        """Whether it is the one that rows added in the browser are made of."""
        return "__prefix__" in (self.prefix or "")

    @property
    def is_to_be_mended_in_details(self) -> bool:
        return any(name in self.errors for name in self.details)

    @property
    def says_more(self) -> bool:
        """Whether something stands in the details."""
        return any(self[name].value() for name in self.details if name in self.fields)

    @property
    def is_closed(self) -> bool:
        """Whether the page is to say it in a line: nothing in it is to be mended or settled."""
        doubtful = any(beside.doubts for beside in self.beside.values())
        return self.may_close and not self.errors and not doubtful

    @property
    def told_apart(self) -> str:
        """What tells a stored row from the others."""
        return str(self.instance)

    @property
    def in_short(self) -> str:
        """Everything that it says, in a line."""
        return SEPARATOR.join(filter(None, map(words, fields_of(self))))

    def is_valid(self) -> bool:
        return super().is_valid() if self.is_sent else not self.errors

    def has_changed(self) -> bool:
        return self.is_sent and super().has_changed()

    def _post_clean(self) -> None:
        if not self.is_stored or self.has_changed():
            super()._post_clean()
        if "id" in self._errors:
            del self._errors["id"]
            self.add_error(None, _(REMOVED))
