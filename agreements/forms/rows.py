"""Rows of what belongs to a record: looked up together, kept in order, each said once."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT
from django.utils.translation import gettext as _

from agreements.forms.more_rows import MORE, OPEN, is_left_out, is_new_row
from agreements.forms.record_choice import Chosen, RecordChoice, RecordsChoice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import Model
    from django.http import QueryDict


MOST_OPEN = 20  # stored rows whose fields are all on the page


class Rows(forms.BaseModelFormSet):
    """The rows of one model. Mix in before a form set of Django's.

    ``once`` names the fields that together may occur in one row only; the sentence is shown at
    the first of them. Such rows are checked as they will be, not against what is stored: so two
    rows may exchange their values.
    """

    once: ClassVar[tuple[str, ...]] = ()
    empty_rows_at_first = False  # offer empty rows only as long as there are no others
    closes_above: ClassVar[int] = 1_000_000  # stored rows of which the page says each in a line
    model: type[Model]
    instance: Any

    def __init__(
        self, *args: Any, beginnings: Sequence[dict[str, Any]] = (), **kwargs: Any
    ) -> None:
        """``beginnings`` are the values that the first new rows are offered with."""
        self.beginnings = beginnings
        super().__init__(*args, **kwargs)

    @cached_property
    def forms(self) -> list[Any]:
        """The rows; the admin shows those sent, also if one of them is not there any more."""
        forms = super().forms
        if self.is_bound:
            self._queryset = [form.instance for form in forms[: self.initial_form_count()]]
        return forms

    def total_form_count(self) -> int:
        stored = self.initial_form_count()
        offers_none = self.empty_rows_at_first and stored and not self.is_bound
        total = stored if offers_none else super().total_form_count()
        return total if self.is_bound else max(total, stored + len(self.beginnings))

    @property
    def grows(self) -> bool:
        """Whether another row was asked for, which is offered as it would be at first."""
        return self.is_bound and self.data.get(MORE) == self.prefix

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        may_close, is_sent = self._closes(i), self._is_sent(i)
        unsent = {} if is_sent else {"data": None, "files": None}
        form: Any = super()._construct_form(i, **unsent, **kwargs)  # type: ignore[misc]
        form.is_sent, form.may_close = is_sent, may_close
        if unsent:
            form.cleaned_data = {}
        return form

    def _is_sent(self, index: int) -> bool:
        if not self.is_bound:
            return True
        row = str(self.add_prefix(index))
        return not (is_new_row(self.data, str(self.prefix), index) or is_left_out(self.data, row))

    def _closes(self, index: int) -> bool:
        """Whether row *index* is, or was when it was sent, one of very many that are stored."""
        if index >= self.initial_form_count():
            return False
        if not self.is_bound:
            return self.initial_form_count() > self.closes_above
        row = str(self.add_prefix(index))
        return is_left_out(self.data, row) and self.data.get(OPEN) != row

    def _should_delete_form(self, form: Any) -> bool:
        return form.is_sent and super()._should_delete_form(form)  # type: ignore[misc]

    @cached_property
    def _held(self) -> Chosen:
        """The stored rows, so that whether one is still there is asked once, not of each."""
        held = Chosen(self.model._default_manager.all())
        if self.is_bound:
            stored = range(self.initial_form_count())
            held.want(self.data.get(f"{self.add_prefix(index)}-id") for index in stored)
        return held

    @cached_property
    def chosen(self) -> dict[str, Chosen]:
        return {
            name: Chosen(field.chosen.queryset)
            for name, field in self.form.base_fields.items()
            if isinstance(field, RecordChoice | RecordsChoice)
        }

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = {**super().get_form_kwargs(index), "chosen": self.chosen}
        if index is not None:
            kwargs |= self._beginning(index - self.initial_form_count())
        return kwargs

    def _beginning(self, new: int) -> dict[str, Any]:
        """What the row number *new* of those not stored yet begins with, where that is given."""
        given = not self.is_bound and 0 <= new < len(self.beginnings)
        return {"initial": self.beginnings[new]} if given else {}

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        name = self.model._meta.pk.name
        key = RecordChoice(None, required=False, widget=forms.HiddenInput)
        key.queryset = self._held.queryset
        key.initial = form.instance.pk if form.is_stored else None
        key.chosen = self._held
        form.fields[name] = key
        if DELETION_FIELD_NAME in form.fields:
            form.fields[DELETION_FIELD_NAME].widget.attrs["aria-label"] = _("Delete this row")

    @property
    def kept(self) -> Iterator[Any]:
        """The forms of the rows that will be there after saving."""
        forms: list[Any] = self.forms if self.is_bound else self.initial_forms
        for form in forms:
            if not self.is_removed(form) and (form.is_stored or form.has_changed()):
                yield form

    def is_removed(self, form: Any) -> bool:
        """Whether *form* is ticked for removal; known also while others are still checked."""
        return bool(self.is_bound and self.can_delete and self._should_delete_form(form))

    @property
    def removed(self) -> set[Any]:
        """Primary keys of the stored rows that are to be removed."""
        return {form.instance.pk for form in self.initial_forms if self.is_removed(form)}

    def validate_unique(self) -> None:
        """Refuse a row that repeats another, at its first field."""
        if not self.once:
            super().validate_unique()
        seen: set[tuple[Any, ...]] = set()
        for form in self.kept if self.once else ():
            said = self.said(form)
            if said in seen:
                form.add_error(self.once[0], self.repeated(form))
            elif not form.errors:
                seen.add(said)

    def said(self, form: Any) -> tuple[Any, ...]:
        """What no other row may say again."""
        return tuple(form.cleaned_data.get(name) for name in self.once)

    def repeated(self, form: Any) -> str:
        """The sentence for *form*, a row that is there already."""
        return _("This is there already.")

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        if self.once and commit:
            # Written anew, so that rows that exchange values do not meet each other half-way.
            changed = {form.instance.pk for form in self.initial_forms if form.has_changed()}
            self.model._default_manager.filter(pk__in=changed | self.removed).delete()
        return super().save_existing_objects(commit)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        if hasattr(form.instance, "position"):
            form.instance.position = self._next_position
            self._next_position += 1
        return super().save_new(form, commit)

    @cached_property
    def _next_position(self) -> int:
        return max((form.instance.position for form in self.initial_forms), default=-1) + 1


def as_new(sent: QueryDict, parent: str) -> QueryDict:
    """A copy of *sent* in which no row is stored yet, nor points at a *parent*."""
    data = sent.copy()
    for name in data:
        if name.endswith(f"-{INITIAL_FORM_COUNT}"):
            data[name] = "0"
        elif re.fullmatch(rf".+-\d+-(?:id|{parent})", name, re.DOTALL):
            data[name] = ""
    return data


class RowSet(Rows, forms.BaseInlineFormSet):
    """Rows that point at the record they belong to."""


def rows_once(*fields: str) -> type[RowSet]:
    """A class of rows whose *fields* together may occur in one row only."""
    return type("RowsOnce", (RowSet,), {"once": fields})
