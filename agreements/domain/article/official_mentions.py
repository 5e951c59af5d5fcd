"""Somebody in office as a text names them, and all mentions of one person as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .cleaned import Span
from .names import same_person


@dataclass(frozen=True, slots=True)
class OfficialMention:
    """Somebody in office: where the name and the office stand, and the country if it is told."""

    name: str
    span: Span
    role: str = ""
    role_span: Span | None = None
    country: str = ""
    slug: str = ""


def merged(mentions: Sequence[OfficialMention]) -> list[OfficialMention]:
    """Each person once, under the fullest name, with the first office and country told."""
    people: list[OfficialMention] = []
    for mention in mentions:
        place = next(
            (at for at, person in enumerate(people) if same_person(person.name, mention.name)), None
        )
        if place is None:
            people.append(mention)
            continue
        held = people[place]
        fuller = mention if len(mention.name) > len(held.name) else held
        people[place] = replace(
            fuller,
            role=held.role or mention.role,
            role_span=held.role_span or mention.role_span,
            country=held.country or mention.country,
            slug=held.slug or mention.slug,
        )
    return [person for person in people if person.role or person.slug]
