"""Partial dates: what is known of a day, as EDTF text, as bounds and in words.

The subset of EDTF is described at `PartialDate` and `Span`; migration 0001 gives the same rules
to the database.
"""

from .error import PartialDateError
from .reader import read
from .span import Span
from .span_reader import read_span
from .unit import Unit
from .value import PartialDate, hull
from .wording import wording

__all__ = [
    "PartialDate",
    "PartialDateError",
    "Span",
    "Unit",
    "hull",
    "read",
    "read_span",
    "wording",
]
