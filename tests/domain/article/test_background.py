"""Which texts are the news, and which are only recalled."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only


@pytest.mark.parametrize(
    ("sentence", "background"),
    [
        (
            "Latvia announced on Thursday that it had signed a memorandum with Chile on ports.",
            False,
        ),
        (
            "The two sides met. They talked. They ate. Latvia had signed a memorandum with Chile.",
            True,
        ),
        ("Latvia recalled that it had signed a memorandum on ports with Chile long ago.", True),
    ],
)
def test_what_is_announced_is_the_news(sentence: str, background: bool) -> None:
    assert only("Ports in the news\n\n" + sentence, "2020-06-05").background is background
