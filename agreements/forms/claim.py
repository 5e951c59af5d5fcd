"""What a source claims: a date, which is read back as every date is, or a value in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.domain.partial_date import PartialDateError, read
from agreements.fields.partial_date import EdtfInput

if TYPE_CHECKING:
    from agreements.domain.partial_date import PartialDate


def claimed(text: str) -> PartialDate | None:
    """The date that *text* is; None where it says something else."""
    try:
        return read(text)
    except PartialDateError:
        return None


class ClaimInput(EdtfInput):
    """A text input followed by the date that was understood, where it is one."""

    kind = "claim"
    reader = staticmethod(claimed)
