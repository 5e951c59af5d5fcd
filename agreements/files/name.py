"""The name that a file had where it came from, fit to be shown and kept."""

from __future__ import annotations

import unicodedata

LONGEST = 150
# Letters and what joins them; not control, nor what turns the direction of writing, nor halves.
_UNFIT = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def clean_name(name: str) -> str:
    """*name* without folders, without what cannot be seen, its ending kept; never empty."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(char for char in last if unicodedata.category(char) not in _UNFIT)
    plain = " ".join(unicodedata.normalize("NFC", shown).split()).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if len(plain) > LONGEST and dot and len(ending) <= 5:
        return f"{stem[: LONGEST - len(ending) - 1]}.{ending}"
    return plain[:LONGEST] or "document"
