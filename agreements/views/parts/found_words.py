"""What a search found, in the rows of its list: words marked in titles and in an excerpt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from agreements.domain.search import Piece, marked
from agreements.models import Agreement, AgreementTitle
from agreements.models.search import Excerpt, Origin, Reading, excerpts
from agreements.views.parts.rows import Found, Row
from agreements.views.words.languages import language_words
from agreements.views.words.phrases import first_upper

Titles = Mapping[int, list[tuple[str, str]]]
ENGLISH = "en"


def with_found_words(
    rows: Sequence[Row], agreements: Sequence[Agreement], reading: Reading | None
) -> Sequence[Row]:
    """*rows* of *agreements* with what *reading* found in them.

    A fixed number of queries, none without words to look for.
    """
    if reading is None or not rows:
        return rows
    titles = _titles(agreements)
    texts = excerpts(reading, [agreement.pk for agreement in agreements])
    said = [title for held in titles.values() for _language, title in held]
    is_found = reading.marker([*(row.title for row in rows), *said, *_excerpted(texts)])
    return [
        _with_found(row, titles[agreement.pk], texts.get(agreement.pk), is_found)
        for row, agreement in zip(rows, agreements, strict=True)
    ]


def _with_found(
    row: Row,
    titles: Sequence[tuple[str, str]],
    excerpt: Excerpt | None,
    is_found: Callable[[str], bool],
) -> Row:
    pieces = tuple(marked(row.title, is_found))
    other = None if _says(pieces) else _other_title(titles, is_found)
    return replace(row, pieces=pieces, other_title=other, excerpt=_found(excerpt, is_found))


def _titles(agreements: Sequence[Agreement]) -> Titles:
    """By agreement: the full title, and those in other languages; one query."""
    held = {agreement.pk: [(ENGLISH, agreement.title)] for agreement in agreements}
    found = AgreementTitle.objects.filter(agreement__in=held)
    for pk, language, title in found.values_list("agreement", "language", "title"):
        held[pk].append((language, title))
    return held


def _excerpted(texts: Mapping[int, Excerpt]) -> list[str]:
    return [excerpt.text for excerpt in texts.values()]


def _says(pieces: Sequence[Piece]) -> bool:
    return any(piece.found for piece in pieces)


def _other_title(
    titles: Sequence[tuple[str, str]], is_found: Callable[[str], bool]
) -> Found | None:
    """A title that the row does not print, where it is that one which was found."""
    for language, title in titles:
        if _says(pieces := tuple(marked(title, is_found))):
            return Found("", language, pieces)
    return None


def _found(excerpt: Excerpt | None, is_found: Callable[[str], bool]) -> Found | None:
    if excerpt is None:
        return None
    pieces = tuple(marked(excerpt.text, is_found, cut=True))
    return Found(_where(excerpt), excerpt.language, pieces)


def _where(excerpt: Excerpt) -> str:
    """Where the words stand: a note, a quote with its source, a document with its page."""
    place = first_upper(str(Origin(excerpt.origin).label))
    if excerpt.origin == Origin.QUOTE:
        place = f"{place} {excerpt.label}"
    elif excerpt.origin == Origin.DOCUMENT:
        place = excerpt.label or _("%s text") % language_words(excerpt.language)
    if excerpt.page is not None:
        return _("%(place)s, page %(page)d") % {"place": place, "page": excerpt.page}
    return place
