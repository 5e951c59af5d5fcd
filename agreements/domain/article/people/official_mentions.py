"""Somebody in office as a text names them, and all mentions of one person as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreements.domain.article.text.cleaned import Span

from .names import same_person


@dataclass(frozen=True, slots=True)
class OfficialMention:
    """Somebody in office: where the name and the office stand, and the country if it is told.

    ``known`` for one of the registry (with ``slug``) or of the leaders listed; ``turn`` is the
    place among several of one office of whom no country is told, from 1; ``opposite`` is whose
    counterpart or guest they are; ``guest`` when they came on a visit.
    """

    name: str
    span: Span
    role: str = ""
    role_span: Span | None = None
    country: str = ""
    slug: str = ""
    known: bool = False
    turn: int = 0
    opposite: str = ""
    guest: bool = False


def merged(mentions: Sequence[OfficialMention]) -> list[OfficialMention]:
    """Each person once, under the fullest name, with the first office and country told."""
    people: list[OfficialMention] = []
    for mention in mentions:
        place = next(
            (at for at, person in enumerate(people) if same_person(person.name, mention.name)), None
        )
        if place is None:
            people.append(mention)
        else:
            people[place] = _one_of_both(people[place], mention)
    return [person for person in people if person.role or person.known]


def _one_of_both(held: OfficialMention, other: OfficialMention) -> OfficialMention:
    fuller = other if len(other.name) > len(held.name) else held
    office = held if held.role else other
    return replace(
        fuller,
        role=office.role,
        role_span=office.role_span,
        country=held.country or other.country,
        slug=held.slug or other.slug,
        known=held.known or other.known,
        turn=held.turn or other.turn,
        opposite=held.opposite or other.opposite,
        guest=held.guest or other.guest,
    )
