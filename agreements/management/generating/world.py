"""What made-up agreements are made of: the countries, subjects, officials and summits there are."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from agreements.models import Country, Official, Subject, Succession, Summit
from agreements.models.choices import CountryType

from .shares import Weighted, power_law


@dataclass(frozen=True, slots=True)
class World:
    """Read once, in a fixed order, so that the same seed draws the same."""

    countries: Weighted[str]
    names: dict[str, str]
    past: dict[str, str]
    subjects: Weighted[tuple[int, str]]
    officials: dict[str, list[int]]
    summits: list[int]

    def pair(self, chance: random.Random) -> tuple[str, str]:
        """Two states, the first codes far more often; never a state and its own past."""
        while True:
            a, b = self.countries.draw(chance), self.countries.draw(chance)
            if a != b and self.past.get(a, a) != self.past.get(b, b):
                return a, b


def states() -> QuerySet[Country]:
    """Today's states, in a fixed order."""
    return Country.objects.filter(type=CountryType.STATE).order_by("code")


def the_world(seed: int) -> World:
    names = dict(states().values_list("code", "name"))
    codes = list(names)
    random.Random(f"{seed} countries").shuffle(codes)
    topics = Subject.objects.filter(parent__isnull=False).order_by("slug")
    officials: defaultdict[str, list[int]] = defaultdict(list)
    for code, pk in Official.objects.order_by("slug").values_list("country", "pk"):
        officials[code].append(pk)
    return World(
        Weighted(power_law(codes)),
        names,
        Succession.objects.continuations(),
        Weighted(power_law(list(topics.values_list("pk", "name")), 0.7)),
        dict(officials),
        list(Summit.objects.order_by("slug").values_list("pk", flat=True)),
    )
