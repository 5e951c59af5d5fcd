"""Partial dates: what is known of a day, as EDTF text, as bounds and in words.

The EDTF subset is described at `PartialDate` and `Span`; `agreements/migrations/0001` gives the
same rules to the database.
"""

from .error import PartialDateError
from .span import Span
from .value import PartialDate, hull

__all__ = ["PartialDate", "PartialDateError", "Span", "hull"]
