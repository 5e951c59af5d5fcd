"""Words that several pages share: dates, pairs, places, statuses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import prefetch_related_objects
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDate, Span, wording
from agreements.models import Agreement, Country, Summit, vocabulary
from agreements.models.address import address
from agreements.models.choices import AgreementKind, Status
from agreements.models.listed import leads


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads; no address where there is no page."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status as a page shows it: the slug chooses shape and colour, the word says it."""

    slug: str
    word: str


def date_words(date: PartialDate | Span | None) -> str:
    """A partial date as a person writes it; empty when it is not known."""
    return _date_words(date, get_language()) if date is not None else ""


@lru_cache(maxsize=4_000)
def _date_words(date: PartialDate | Span, language: str | None) -> str:
    return wording(date, _)


def span_words(began: PartialDate | None, ended: PartialDate | None) -> str:
    """From when to when, as far as known; empty when neither is."""
    if began and ended:
        return _("%(first)s to %(last)s") % {"first": date_words(began), "last": date_words(ended)}
    if began:
        return _("since %s") % date_words(began)
    return _("until %s") % date_words(ended) if ended else ""


def pair_name(a: str, b: str) -> str:
    """Two countries as a reader says them."""
    return pgettext("two countries", "%(a)s and %(b)s") % {"a": a, "b": b}


def pair_url(*codes: str) -> str:
    return address("pair", "-".join(sorted(codes)))


def pair_link(agreement: Agreement) -> Link:
    """The pair an agreement is filed under, by its lead parties, as they were called then."""
    countries = sorted(leads(agreement).values(), key=lambda each: each.code)
    if len(countries) != 2:
        return Link(_("one side not known"))
    names = tuple(name_then(country, agreement) for country in countries)
    return _pair_link(names, tuple(country.code for country in countries), get_language())


@lru_cache(maxsize=4_000)
def _pair_link(names: tuple[str, ...], codes: tuple[str, ...], language: str | None) -> Link:
    return Link(pair_name(*names), pair_url(*codes))


def name_then(country: Country, agreement: Agreement) -> str:
    """The name of *country* when *agreement* was concluded; today's where that is not known."""
    chronology = getattr(agreement, "chronology", None)
    if chronology is None:
        return country.name
    return country.name_within(chronology.concluded_first, chronology.concluded_last)


def place_words(place: str, country: str | None) -> str:
    """City and country, given by its code, as far as known."""
    return ", ".join(filter(None, (place, vocabulary.country(country).name if country else "")))


def summit_link(summit: Summit) -> Link:
    return Link(summit.name, summit.get_absolute_url())


def summit_of(key: int | None) -> Link | None:
    """The link to the summit of that primary key, if there is one."""
    return summit_link(vocabulary.summit(key)) if key is not None else None


def status_word(slug: str) -> StatusWord:
    """The status of a day as its word; before the first event there is none."""
    return _status_word(slug, get_language())


@lru_cache(maxsize=1_000)
def _status_word(slug: str, language: str | None) -> StatusWord:
    return (
        StatusWord(slug, str(Status(slug).label)) if slug else StatusWord("unknown", _("not yet"))
    )


def status_of(agreement: Agreement, day: dt.date) -> StatusWord:
    """The status of *agreement* on *day*; where it cannot be told, what is missing."""
    slug = agreement.status_on(day)
    if slug != "unknown":
        return status_word(slug)
    possible = agreement.possible_on(day)
    if possible == {"signed", "in-force"}:
        return StatusWord(slug, _("signed; entry into force not recorded"))
    if possible == {"in-force", "expired"}:
        return StatusWord(slug, _("term over; renewal or end not recorded"))
    if possible == {"in-force", "terminated"}:
        return StatusWord(slug, _("notice given; end not recorded"))
    return status_word(slug)


def load_for_titles(agreements: Iterable[Agreement]) -> None:
    """Load what ``title_of`` needs of those that have no title: one query, or none."""
    untitled = [each for each in agreements if not (each.short_title or each.title)]
    prefetch_related_objects(untitled, "parties")


def title_of(agreement: Agreement) -> str:
    """The short title, the title, or words for a record that has neither.

    An agreement known only by an announcement may have no title (DESIGN.md, Agreement).
    """
    if agreement.short_title or agreement.title:
        return agreement.short_title or agreement.title
    names = [country.name for country in leads(agreement).values()]
    if len(names) == 2:
        return _("Untitled agreement between %(pair)s") % {"pair": pair_name(*names)}
    return _("Untitled agreement")


def kind_word(kind: str) -> str:
    """The kind of an agreement at the beginning of a line."""
    return _kind_word(kind, get_language())


@lru_cache(maxsize=1_000)
def _kind_word(kind: str, language: str | None) -> str:
    return first_upper(str(AgreementKind(kind).label))


def first_upper(words: str) -> str:
    """Words at the beginning of a line."""
    return words[:1].upper() + words[1:]
