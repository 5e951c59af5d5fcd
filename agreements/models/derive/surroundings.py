"""What an agreement's record is held against: states, summits and offices, in few queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agreements.domain.account import Spell, States
from agreements.domain.partial_date import Span
from agreements.models.country import CountryExistence
from agreements.models.event import Event, Signature
from agreements.models.official import Official, Tenure
from agreements.models.succession import Succession
from agreements.models.summit import Summit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """States by code; summits and officials by primary key, each with its slug."""

    states: States
    summits: Mapping[int, tuple[str, Span | None]]
    officials: Mapping[int, tuple[str, Sequence[Spell]]]


def surroundings(events: Iterable[Event], signatures: Iterable[Signature]) -> Surroundings:
    """What *events* and *signatures* name, in five queries however many they are."""
    summits = {event.summit_id for event in events if event.summit_id is not None}
    officials = {signature.official_id for signature in signatures if signature.official_id}
    return Surroundings(
        states(),
        {pk: (slug, dates) for pk, slug, dates in _summits(summits)},
        _offices(officials),
    )


def states() -> States:
    """All states, when they existed and who followed whom."""
    existed: dict[str, list[Spell]] = {}
    rows = CountryExistence.objects.order_by("pk").values_list("country_id", "began", "ended")
    for code, began, ended in rows:
        existed.setdefault(code, []).append(Spell(began, ended))
    kin: dict[str, list[str]] = {}
    pairs = Succession.objects.order_by("-continues", "pk")
    for one, other in pairs.values_list("predecessor_id", "successor_id"):
        kin.setdefault(one, []).append(other)
        kin.setdefault(other, []).append(one)
    return States(existed, kin)


def _summits(keys: set[int]) -> Iterable[tuple[int, str, Span | None]]:
    return Summit.objects.filter(pk__in=keys).values_list("pk", "slug", "dates")


def _offices(keys: set[int]) -> dict[int, tuple[str, Sequence[Spell]]]:
    held: dict[int, list[Spell]] = {}
    rows = Tenure.objects.filter(official__in=keys).order_by("pk")
    for key, began, ended in rows.values_list("official_id", "began", "ended"):
        held.setdefault(key, []).append(Spell(began, ended))
    slugs = Official.objects.filter(pk__in=keys).values_list("pk", "slug")
    return {key: (slug, held.get(key, [])) for key, slug in slugs}
