"""From model rows to what a timeline draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from agreements.domain.timeline import Item, Lifespan, Shade, SummitMark
from agreements.models import Agreement, CountryExistence, Summit
from agreements.models.choices import AgreementKind
from agreements.models.listed import subjects_of

# Texts that are not meant to bind, unless the record says that one does.
TEXTS = ("memorandum-of-understanding", "declaration", "joint-statement", "roadmap",
         "letter-of-intent", "programme")  # fmt: skip
EMPHASISED = 3  # events recorded: about such agreements there is something to tell


def is_text(agreement: Agreement) -> bool:
    """Whether a count or a drawing keeps it apart from treaties and agreements."""
    if agreement.binding in ("yes", "no"):
        return agreement.binding == "no"
    return agreement.kind in TEXTS


def items(
    rows: Iterable[tuple[Agreement, str, str, str]], *, on: dt.date, suffix: str = ""
) -> list[Item]:
    """Items by subject group, then by day.

    *rows* gives each agreement (loaded by ``for_timeline``) with its title, date and status in
    words; *on* is the day of the status, and *suffix* the query string that carries it along.
    """
    found = [
        (_lane(agreement), _item(agreement, title, date_words, status_words, on, suffix))
        for agreement, title, date_words, status_words in rows
    ]
    found.sort(key=lambda pair: (pair[0], pair[1].filed_under or dt.date.max, pair[1].key))
    return [item for _order, item in found]


def _item(
    agreement: Agreement, title: str, date_words: str, status_words: str, on: dt.date, suffix: str
) -> Item:
    chronology = agreement.chronology
    return Item(
        key=agreement.slug,
        title=title,
        url=agreement.get_absolute_url() + suffix,
        begins=(chronology.concluded_first, chronology.concluded_last),
        group=_lane(agreement)[1],
        label=agreement.short_title,
        kind_word=str(AgreementKind(agreement.kind).label),
        date_words=date_words,
        status=agreement.status_on(on) or "unknown",
        status_words=status_words,
        in_force=tuple(_lifespans(agreement)),
        is_text=is_text(agreement),
        emphasised=agreement.kind == "treaty" or agreement.event_count >= EMPHASISED,
    )


def _lane(agreement: Agreement) -> tuple[int, str]:
    """The group of the first subject, with its order; agreements without one come last."""
    subjects = subjects_of(agreement)
    if not subjects:
        return (10_000, _("Other"))
    group = subjects[0].parent or subjects[0]
    return (group.order, group.name)


def _lifespans(agreement: Agreement) -> Iterable[Lifespan]:
    """The stays in force of which at least a day is certain.

    Where nothing but signature is known a line to today would drown the lines that are known.
    """
    for certain, possible in zip(agreement.certain_stays, agreement.possible_stays, strict=True):
        yield Lifespan(possible=_days(possible), certain=_days(certain))


def _days(stay: DateRange) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of *stay*."""
    beyond = stay.upper
    return stay.lower, beyond and beyond - dt.timedelta(days=1)


def summit_marks(rows: Iterable[tuple[Summit, str, str]]) -> list[SummitMark]:
    """Marks of dated summits, each given with its address and its dates in words."""
    return [
        SummitMark(
            name=summit.name,
            url=url,
            first=summit.dates_first,
            last=summit.dates_last,
            ordinal=summit.ordinal,
            date_words=date_words,
        )
        for summit, url, date_words in rows
        if summit.dates_first
    ]


def shades(existences: Iterable[CountryExistence]) -> list[Shade]:
    """The years in which a former state stood where its continuing state stands today."""
    return [
        Shade(
            existence.began_first,
            existence.ended_last,
            _("with %s") % existence.country.name_in_sentence,
        )
        for existence in existences
    ]
