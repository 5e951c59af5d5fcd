"""Which record a news text tells of."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.likeness import LIKELY, POSSIBLE, Sketch, likeness

SPARES = Sketch(
    "in-ru",
    "intergovernmental-agreement",
    "Agreement between the Government of India and the Government of the Russian Federation on "
    "Joint Manufacturing of Spares for Russian-Origin Defence Equipment",
    dt.date(2019, 9, 4),
    dt.date(2019, 9, 4),
)
TITLE = "pact on the joint manufacture of spare parts for defense equipment"


def told(
    title: str = TITLE,
    first: str = "2019-09-04",
    last: str = "",
    kind: str = "agreement",
    pair: str = "in-ru",
) -> Sketch:
    days = [dt.date.fromisoformat(day) if day else None for day in (first, last or first)]
    return Sketch(pair, kind, title, *days)


@pytest.mark.parametrize(
    ("article", "score"),
    [
        (told(), 6),
        (told(kind="intergovernmental-agreement"), 7),
        (told(kind="memorandum-of-understanding"), 5),
        (told(first="2019-01-01", last="2019-12-31"), 5),
        (told(first=""), 3),
        (told(first="2019-09-06"), 2),
        (told(title="Agreement"), 3),
        (told(title="Agreement on the peaceful uses of outer space"), 0),
        (told(first="2018-09-04"), 0),
        (told(pair="in-us"), 0),
    ],
)
def test_likeness_of_what_is_told(article: Sketch, score: int) -> None:
    assert likeness(article, SPARES) == score


def test_what_counts_as_the_same() -> None:
    assert likeness(told(), SPARES) >= LIKELY
    assert POSSIBLE <= likeness(told(title="Agreement"), SPARES) < LIKELY


def test_words_that_every_title_has_do_not_count() -> None:
    assert told("Agreement between the Government of the Republic on Cooperation").words == set()
    assert told("Défense spares").words == told("defence spare").words
