"""What the agreements of a pair are about and of which kinds, each with the list of those."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.models import Agreement, vocabulary
from agreements.models.choices import AgreementKind
from agreements.models.listed import subjects_of
from agreements.views.words.phrases import first_upper


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreements, and the address of the list of them."""

    word: str
    count: int
    url: str


def by_subject(found: Sequence[Agreement], listing: str) -> list[Tally]:
    """Groups of subjects, the most frequent first; an agreement on two groups is in both."""
    counted: Counter[int] = Counter()
    for agreement in found:
        groups = {subject.parent_id or subject.pk for subject in subjects_of(agreement)}
        counted.update(groups)
    ranks = vocabulary.subject_ranks()
    ordered = sorted(counted, key=lambda key: (-counted[key], ranks[key]))
    groups_of = [(vocabulary.subject(key), counted[key]) for key in ordered]
    return [
        Tally(group.name, count, f"{listing}&subject={group.slug}") for group, count in groups_of
    ]


def by_kind(found: Sequence[Agreement], listing: str) -> list[Tally]:
    """Kinds, the most frequent first."""
    counted = Counter(agreement.kind for agreement in found)
    return [
        Tally(first_upper(str(AgreementKind(kind).label)), count, f"{listing}&kind={kind}")
        for kind, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
