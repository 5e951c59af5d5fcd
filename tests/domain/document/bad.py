"""Documents with a fault: what they say wrongly, and the path and sentence it is told with."""

from __future__ import annotations

from tests.domain.document.bad_sense import SENSELESS
from tests.domain.document.bad_shape import SHAPELESS

# name -> document, path, sentence
BAD: dict[str, tuple[object, str, str]] = {**SHAPELESS, **SENSELESS}
