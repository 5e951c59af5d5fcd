"""The rows submitted together with an agreement, so that rules between them can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

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
