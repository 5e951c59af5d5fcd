"""An official's offices, summits and signatures, as one list in the order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from agreements.domain.partial_date import PartialDate, Span
from agreements.models import Agreement, Event, Official, Signature, Summit, Tenure
from agreements.models.listed import leads
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.summit_rows import held_at
from agreements.views.words.offices import office_within
from agreements.views.words.phrases import (
    Link,
    StatusWord,
    date_words,
    first_upper,
    span_words,
    status_of,
    title_of,
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name under the same paper on the other side, with the office of that day."""

    name: str
    url: str
    office: str


@dataclass(frozen=True, slots=True)
class Signing:
    """One agreement as this official's: in which role and office, and with whom."""

    role_word: str
    office: str
    other_side: str
    people: list[Person]
    status: StatusWord


@dataclass(frozen=True, slots=True)
class Step:
    """A point of the course: an office taken up, a summit attended, an agreement signed."""

    kind: str
    day: dt.date | None
    date_words: str
    link: Link
    detail: str = ""
    signing: Signing | None = None


def course(
    official: Official, agreements: Iterable[Agreement], summits: Iterable[Summit], as_of: AsOf
) -> list[Step]:
    """The earliest first, what has no day last; on the same day offices before summits before
    signatures.

    *official* is loaded by ``for_page``, *agreements* by ``for_signatory``; no query is made. Of
    another day than today what came after it is left out.
    """
    steps = [_office(tenure) for tenure in official.tenures.all()]
    steps += [_summit(summit) for summit in summits]
    steps += [_signed(official, agreement, as_of) for agreement in agreements]
    told = [step for step in steps if not (as_of.asked and step.day and step.day > as_of.day)]
    return sorted(told, key=lambda step: step.day or dt.date.max)


def _office(tenure: Tenure) -> Step:
    body = tenure.body.name if tenure.body else ""
    return Step(
        "office",
        tenure.began_first,
        date_words(tenure.began),
        Link(tenure.title),
        ", ".join(filter(None, (span_words(tenure.began, tenure.ended), body))),
    )


def _summit(summit: Summit) -> Step:
    return Step(
        "summit",
        _first(summit.dates),
        date_words(summit.dates),
        Link(summit.name, summit.get_absolute_url()),
        held_at(summit),
    )


def _first(date: PartialDate | Span | None) -> dt.date | None:
    if isinstance(date, Span):
        return date.begin.first if date.begin else None
    return date.first if date else None


def _signed(official: Official, agreement: Agreement, as_of: AsOf) -> Step:
    event, own = _own(official, agreement)
    return Step(
        "signing",
        event.date_first or event.date_last,
        date_words(event.date),
        Link(title_of(agreement), agreement.get_absolute_url() + as_of.suffix),
        signing=Signing(
            first_upper(own.get_role_display()),
            own.office or office_within(official, event.date_first, event.date_last),
            " · ".join(
                country.name for side, country in leads(agreement).items() if side != own.side
            ),
            _others(agreement, own),
            status_of(agreement, as_of.day),
        ),
    )


def _own(official: Official, agreement: Agreement) -> tuple[Event, Signature]:
    """The last event that bears the official's name, with that signature."""
    return [
        (event, signature)
        for event in agreement.signings
        for signature in event.signatures.all()
        if signature.official_id == official.pk
    ][-1]


def _others(agreement: Agreement, own: Signature) -> list[Person]:
    """Who signed or witnessed for the other side, each once."""
    people = {
        signature.official_id: Person(
            signature.official.name,
            signature.official.get_absolute_url(),
            signature.office
            or office_within(signature.official, event.date_first, event.date_last),
        )
        for event in agreement.signings
        for signature in event.signatures.all()
        if signature.side != own.side
    }
    return list(people.values())
