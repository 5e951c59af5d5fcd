"""Names are the same without case, accents and the kind of apostrophe, in any script."""

from __future__ import annotations

import pytest

from agreements.domain.folded import folded

SAME = [
    ("Côte d’Ivoire", "COTE D'IVOIRE"),
    ("Türkiye", "turkiye"),
    ("Việt Nam", "viet nam"),
    ("РОССИЯ", "россия"),
    ("Алексей", "алексеи"),
    ("Straße", "STRASSE"),
    ("ＵＳＳＲ", "ussr"),
    ("  two\u00a0 words ", "two words"),
    ("ΕΛΛΆΔΑ", "ελλαδα"),
]
OTHER = [("भारत", "भरत"), ("Iran", "Iraq"), ("日本", "日中")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_not_the_same(one: str, other: str) -> None:
    assert folded(one) != folded(other)
