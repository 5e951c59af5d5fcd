"""The meeting at which a text was signed: its words, its number, and which one of the registry."""

from __future__ import annotations

import pytest

from agreements.domain.article.places.meetings import ordinal_of
from tests.domain.article.reading import only


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("20th India-Russia Annual Summit", 20),
        ("twentieth annual summit", 20),
        ("Twenty-First Annual Summit", 21),
        ("thirty second session", 32),
        ("fourth round of the dialogue", 4),
        ("annual summit of the north", None),
    ],
)
def test_a_number_is_read_in_digits_and_words(words: str, number: int | None) -> None:
    assert ordinal_of(words) == number


@pytest.mark.parametrize(
    ("summit", "slug"),
    [
        ("the twentieth annual summit", "in-ru-annual-summit-20"),
        ("the 20th annual summit", "in-ru-annual-summit-20"),
        ("their annual summit", "in-ru-annual-summit-20"),
        ("the twenty-seventh annual summit", ""),
    ],
)
def test_a_meeting_is_known_by_number_or_day(summit: str, slug: str) -> None:
    text = f"India and Russia signed a treaty on 4 September 2019 at {summit} in Vladivostok."
    facts = only(text, "2019-09-06")
    assert facts.summit_slug == slug
    assert facts.summit is not None
    assert facts.summit in summit
