"""Agreements of the registry that a draft may be: same sides, same day or words in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from agreements.domain.folded import folded
from agreements.domain.partial_date import PartialDate, PartialDateError
from agreements.models import Agreement, Event

MOST = 5
WORDS_NEEDED = 0.25  # of the shorter title's words
GENERAL = {"agreem", "memora", "betwee", "unders", "treaty", "govern", "republ", "cooper", "joint"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agreement that may be meant; ``same`` when pair and day agree, or pair and words do."""

    slug: str
    label: str
    score: float
    same: bool


def candidates(drafts: Iterable[Mapping[str, Any]]) -> list[list[Candidate]]:
    """For each draft (the reader's JSON) the likeliest agreements, in two queries for all."""
    wanted = list(drafts)
    codes = {code.lower() for draft in wanted for code in draft["parties"]}
    held = _of_countries(codes)
    return [_likeliest(draft, held) for draft in wanted]


@dataclass(frozen=True, slots=True)
class _Held:
    slug: str
    title: str
    kind: str
    parties: frozenset[str]
    days: tuple[PartialDate, ...]


def _of_countries(codes: set[str]) -> list[_Held]:
    """Agreements with two of *codes* as parties, withdrawn ones left out."""
    sides = (Q(parties__side="A", parties__country__in=codes),)
    found = Agreement.objects.filter(*sides).exclude(state="withdrawn").distinct()
    days: dict[int, list[PartialDate]] = {}
    signed = Event.objects.filter(agreement__in=found, kind__in=("signed", "adopted"))
    for agreement, day in signed.exclude(date=None).values_list("agreement", "date"):
        if day is not None:
            days.setdefault(agreement, []).append(day)
    return [
        _Held(
            each.slug,
            each.title or each.short_title or each.slug,
            each.kind,
            frozenset(party.country_id for party in each.parties.all()),
            tuple(days.get(each.pk, [])),
        )
        for each in found.prefetch_related("parties")
    ]


def _likeliest(draft: Mapping[str, Any], held: list[_Held]) -> list[Candidate]:
    pair = {code.lower() for code in draft["parties"]}
    ranked = sorted(
        (_candidate(draft, each) for each in held if pair <= each.parties),
        key=lambda candidate: (-candidate.score, candidate.slug),
    )
    return [candidate for candidate in ranked if candidate.score > 0][:MOST]


def _candidate(draft: Mapping[str, Any], held: _Held) -> Candidate:
    words = _shared(draft["title"], held.title)
    day = _same_day(draft["signed"], held.days)
    apart = draft["signed"] is not None and bool(held.days) and not day
    kind = draft["kind"] == held.kind
    score = (
        0.0 if apart else words + (1.0 if day else 0.0) + (0.2 if kind and (day or words) else 0.0)
    )
    same = not apart and ((day and words > 0) or words >= 2 * WORDS_NEEDED)
    known = ", ".join(str(each) for each in held.days)
    label = f"{held.title} ({known})" if known else held.title
    return Candidate(held.slug, label, score, same)


def _same_day(signed: str | None, days: Iterable[PartialDate]) -> bool:
    if not signed:
        return False
    try:
        day = PartialDate.parse(signed)
    except PartialDateError:
        return False
    return any(day.may_overlap(other) for other in days)


def _shared(one: str, other: str) -> float:
    """The share of the shorter title's telling words that both have."""
    first, second = (
        {word[:6] for word in folded(title).replace("-", " ").split() if len(word) > 3} - GENERAL
        for title in (one, other)
    )
    shorter = min(len(first), len(second))
    share = len(first & second) / shorter if shorter else 0.0
    return share if share >= WORDS_NEEDED else 0.0
