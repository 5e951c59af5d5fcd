"""Files that people hand in: what they are by their content, and the text that is in them."""

from __future__ import annotations

from .name import clean_name
from .reading import PDF, TEXT, FileText, read
from .unfit import Unfit, UnfitError

__all__ = ["PDF", "TEXT", "FileText", "Unfit", "UnfitError", "clean_name", "read"]
