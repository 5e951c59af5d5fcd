"""The rows submitted together with an agreement, so that rules between them can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from agreements.forms.rows import Rows
    from agreements.models import Agreement

R = TypeVar("R", bound="Rows")


def submit_together(agreement: Agreement, formsets: Iterable[Any]) -> None:
    """Let the form of *agreement* and all of its *formsets* know one another."""
    agreement._submitted = list(formsets)  # type: ignore[attr-defined]


def submitted(agreement: Agreement, rows: type[R]) -> R | None:
    """The form set of class *rows* that came with *agreement*, checked; None without one."""
    for formset in getattr(agreement, "_submitted", ()):
        if isinstance(formset, rows):
            formset.is_valid()
            return formset
    return None


def rows_told(agreement: Agreement, model: type[Model]) -> list[Any]:
    """The forms of the rows of *model* that are stored; of what was sent, that will be.

    A row that is still to be mended tells nothing yet.
    """
    for formset in getattr(agreement, "_submitted", ()):
        if formset.model is model:
            if not formset.is_bound:
                return list(formset.initial_forms)
            formset.is_valid()
            return [form for form in formset.kept if not form.errors]
    return []


def rows_of(agreement: Agreement, model: type[Model]) -> list[Any]:
    """The forms of all rows of *model* on the page, empty ones and the pattern of new ones too."""
    for formset in getattr(agreement, "_submitted", ()):
        if formset.model is model:
            return list(formset.forms)
    return []
