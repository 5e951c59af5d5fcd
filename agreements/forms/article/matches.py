"""Agreements of the registry that a draft may be: offered first, with what it would add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from agreements.domain.country_pair import CountryPair, continued_by
from agreements.domain.likeness import LIKELY, POSSIBLE, Sketch, likeness
from agreements.domain.partial_date import PartialDate
from agreements.models import AgreementPair, Succession
from agreements.models.choices import PublicationState

MOST_HELD = 5_000  # agreements of the pairs of one article that are compared
MOST_OFFERED = 3
PREFIX = "existing"


@dataclass(frozen=True, slots=True)
class Match:
    """An agreement that is here, as it was when the page was made."""

    pk: int
    slug: str
    name: str
    version: int
    state: str
    score: int

    @property
    def value(self) -> str:
        """How a form says that a draft is this agreement, in this version."""
        return f"{PREFIX}:{self.pk}:{self.version}"

    @property
    def is_likely(self) -> bool:
        return self.score >= LIKELY

    @property
    def state_words(self) -> str:
        return str(PublicationState(self.state).label)


def matches(drafts: Mapping[int, Mapping[str, Any]]) -> dict[int, list[Match]]:
    """For each of *drafts* (agreements as the reader proposed them), those it may be, best first.

    Two queries, however many drafts there are.
    """
    past = Succession.objects.continuations()
    told = {number: _sketch(draft, past) for number, draft in drafts.items()}
    held = _held({sketch.pair for sketch in told.values() if sketch.pair})
    return {number: _best(sketch, held.get(sketch.pair, ())) for number, sketch in told.items()}


def _sketch(draft: Mapping[str, Any], past: Mapping[str, str]) -> Sketch:
    first, last = _days(draft.get("signed"))
    a, b = (continued_by(code, past) for code in draft["parties"])
    pair = "" if a == b else str(CountryPair.of(a, b))
    return Sketch(pair, draft["kind"], draft["title"], first, last)


def _days(signed: str | None) -> tuple[Any, Any]:
    date = PartialDate.parse(signed) if signed else None
    return (date.first, date.last) if date else (None, None)


def _held(pairs: set[str]) -> dict[str, list[tuple[Sketch, dict[str, Any]]]]:
    """What the registry holds between the countries of *pairs*, their former states joined."""
    rows = (
        AgreementPair.objects.filter(Q(joined__in=pairs))
        .exclude(agreement__state=PublicationState.WITHDRAWN)
        .order_by("-begins", "pk")
        .values("joined", "concluded_first", "concluded_last", *_OF_AGREEMENT)
    )
    held: dict[str, list[tuple[Sketch, dict[str, Any]]]] = {}
    for row in rows[:MOST_HELD]:
        title = f"{row['agreement__title']} {row['agreement__short_title']}"
        days = row["concluded_first"], row["concluded_last"]
        sketch = Sketch(row["joined"], row["agreement__kind"], title, *days)
        held.setdefault(row["joined"], []).append((sketch, row))
    return held


_OF_AGREEMENT = tuple(
    f"agreement__{name}"
    for name in ("pk", "slug", "title", "short_title", "kind", "version", "state")
)


def _best(told: Sketch, held: Sequence[tuple[Sketch, dict[str, Any]]]) -> list[Match]:
    scored = ((likeness(told, sketch), row) for sketch, row in held)
    best = {row["agreement__pk"]: _match(score, row) for score, row in scored if score >= POSSIBLE}
    return sorted(best.values(), key=lambda match: (-match.score, match.slug))[:MOST_OFFERED]


def _match(score: int, row: dict[str, Any]) -> Match:
    slug = row["agreement__slug"]
    name = row["agreement__short_title"] or row["agreement__title"] or slug
    return Match(
        row["agreement__pk"], slug, name, row["agreement__version"], row["agreement__state"], score
    )
