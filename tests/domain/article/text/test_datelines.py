"""Which line of a text tells where it was sent from."""

from __future__ import annotations

import pytest

from agreements.domain.article.text.datelines import dateline_of


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("RIGA, 3 June: Two ministers met.", "RIGA"),
        ("KEYWORDS: TAX, FISH", None),
        ("EDIT: It is permanent.", None),
        ("Viewed: 2140 times", None),
    ],
)
def test_a_town_before_a_colon(line: str, town: str | None) -> None:
    text = f"Fish in the news\n\n{line}\n\nMore was not said."
    span = dateline_of(text, frozenset())
    assert (text[slice(*span)] if span else None) == town
