"""Everything that has a name: countries, subjects, summits, series, officials and bodies."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from agreements.domain.search import tokens
from agreements.models.body import Body
from agreements.models.country import Country
from agreements.models.official import Official
from agreements.models.subject import Subject
from agreements.models.summit import Series, Summit

from .names import names

Words = tuple[str, ...]
MOST = 6  # of a noun on one page
BY_ADJECTIVE = (2, 0)  # how near "Indian" comes to India: like a name among other words
Named = Country | Subject | Summit | Series | Official | Body


def named(text: str, about: str = "") -> dict[str, list[Named]]:
    """By noun those that *text* names, the closest first; a fixed number of queries.

    Every word of *text* at least begins one of the name, or the whole name stands in *text*, as in
    "which papers did Rajnath Singh sign". *about* is what *text* says beside its countries: in
    "India Russia defence" it is that which names a subject.
    """
    wanted = tuple(token.word for token in tokens(text))
    if not wanted:
        return {}
    officials = Official.objects.public().select_related("country").prefetch_related("names")
    return {
        "country": _countries(wanted),
        "official": _closest(officials, wanted),
        "summit": _closest(Summit.objects.all(), wanted),
        "series": _closest(Series.objects.all(), wanted),
        "subject": _closest(Subject.objects.all(), _split(about) or wanted),
        "body": _closest(Body.objects.public().select_related("country"), wanted),
    }


def _countries(wanted: Words) -> list[Named]:
    found: dict[str, tuple[int, int]] = {}
    known = names()
    for words, codes in known.codes.items():
        if (near := _nearness(words, wanted)) is not None:
            for code in codes:
                found[code] = min(near, found.get(code, near))
    for word in wanted:
        for code in known.adjectives.get((word,), ()):
            found.setdefault(code, BY_ADJECTIVE)
    nearest = sorted(found, key=lambda code: (found[code], code))[:MOST]
    held = Country.objects.in_bulk(nearest)
    return [held[code] for code in nearest]


def _closest(rows: Iterable[Named], wanted: Words) -> list[Named]:
    """Those of *rows* that a name of theirs brings near, the nearest first."""
    near = [
        (min(found), str(row), row)
        for row in rows
        if (found := [n for name in _names(row) if (n := _nearness(_split(name), wanted))])
    ]
    return [row for _near, _name, row in sorted(near, key=lambda each: each[:2])[:MOST]]


def _names(row: Named) -> list[str]:
    """A summit goes by its city too; a subject of two things by each: "defence and security"."""
    match row:
        case Official():
            others = [each.name for each in row.names.all()]
        case Summit() if row.city:
            year = row.dates_first.year if row.dates_first else ""
            others = [f"{row.city} {row.get_kind_display()}", f"{row.city} {row.name} {year}"]
        case Subject():
            others = row.name.split(_(" and "))
        case _:
            others = []
    return [row.name, *others]


def _split(name: str) -> Words:
    return tuple(token.word for token in tokens(name))


def _nearness(words: Words, wanted: Words) -> tuple[int, int] | None:
    """Same words, more of them, or a part of *wanted*, then how many; None when none of these."""
    if all(any(word.startswith(each) for word in words) for each in wanted):
        return (int(set(words) != set(wanted)), len(words))
    return (2, -len(words)) if _stands_in(words, wanted) else None


def _stands_in(words: Words, wanted: Words) -> bool:
    """Whether *words* follow each other somewhere in *wanted*."""
    starts = range(len(wanted) - len(words) + 1) if words else ()
    return any(wanted[start : start + len(words)] == words for start in starts)
