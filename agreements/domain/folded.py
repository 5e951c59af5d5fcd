"""Names as they are compared: without case, accents and marks of reading, in any script."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """*text* for a comparison: "Côte  d’Ivoire" and "COTE D'IVOIRE" become the same.

    Compatibility forms are taken apart (Unicode Standard Annex 15, form KD) and combining accents
    left out; the marks that are vowels, as in Devanagari, stay.
    """
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(bare.casefold().split())
