"""Houses and offices that stand for a government, and names that stand for no country."""

from __future__ import annotations

import tomllib
from pathlib import Path

from .gazetteer import CountryWord

_GIVEN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
METONYMS = tuple(
    CountryWord(code, text, "en", "body")
    for code, texts in _GIVEN["bodies"].items()
    for text in texts
)
MEANT_OTHERWISE: tuple[str, ...] = tuple(_GIVEN["otherwise"]["names"])
