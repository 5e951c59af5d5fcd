"""Agreements as rows of a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from agreements.domain.search import Piece
from agreements.models import Agreement
from agreements.models.listed import conclusion_of, subjects_of
from agreements.views.words.phrases import (
    Link,
    StatusWord,
    date_words,
    kind_word,
    pair_link,
    place_words,
    status_of,
    summit_of,
    title_of,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a note, quote or document in which a search found something, and where they are."""

    where: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What includes/agreement_row.html prints, and nothing else: rows that are equal look alike."""

    url: str
    title: str
    native: str
    kind_word: str
    concluded_words: str
    possible: bool
    pair_url: str
    pair_name: str
    place_words: str
    summit: Link | None
    status: StatusWord
    subjects: tuple[Link, ...]
    pieces: tuple[Piece, ...] = ()
    other_title: Found | None = None
    excerpt: Found | None = None


def rows(
    agreements: Iterable[Agreement], *, on: dt.date, with_pair: bool = True, suffix: str = ""
) -> list[Row]:
    """Rows of agreements loaded by ``for_list`` of day *on*; without the pair where it is the one
    asked for.

    *suffix* is the query string that carries the day along (``AsOf.suffix``).
    """
    return [_row(agreement, on, with_pair, suffix) for agreement in agreements]


def _row(agreement: Agreement, on: dt.date, with_pair: bool, suffix: str) -> Row:
    concluded = conclusion_of(agreement)
    pair = pair_link(agreement)
    chronology = getattr(agreement, "chronology", None)
    return Row(
        url=agreement.get_absolute_url() + suffix,
        title=title_of(agreement),
        native="",
        kind_word=kind_word(agreement.kind),
        concluded_words=date_words(chronology.concluded) if chronology else "",
        possible=bool(getattr(agreement, "match", 0)),
        pair_url=pair.url + suffix if with_pair and pair.url else "",
        pair_name=pair.name,
        place_words=place_words(concluded.place, concluded.country),
        summit=summit_of(concluded.summit),
        status=status_of(agreement, on),
        subjects=tuple(
            Link(subject.name, subject.get_absolute_url()) for subject in subjects_of(agreement)
        ),
    )
