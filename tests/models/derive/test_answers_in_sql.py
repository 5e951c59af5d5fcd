"""What queries find of random agreements is what the lifecycle computes of them."""

from __future__ import annotations

import random

import pytest

from agreements.domain import lifecycle
from agreements.imports.apply import apply_all
from agreements.models import Agreement
from agreements.models.derive import differing, history, neighbours
from tests.domain.lifecycle.brute import HORIZON, Fact
from tests.domain.lifecycle.test_brute import EVENT, FINDING, as_day, random_facts
from tests.factories import two_sides

pytestmark = pytest.mark.django_db

AGREEMENTS = 250
ANSWERS = ("yes", "no", "unknown")
DAYS = [day for number in range(-1, HORIZON + 1) if (day := as_day(number))]


def partial_date(first: int | None, last: int | None) -> dict[str, str]:
    ends = ["" if end is None else str(as_day(end)) for end in (first, last)]
    if first is None and last is None:
        return {}
    return {"date": ends[0] if first == last else f"[{ends[0]}..{ends[1]}]"}


def as_event(fact: Fact) -> dict[str, str]:
    event = {"kind": EVENT.get(fact.kind, fact.kind)} | partial_date(fact.first, fact.last)
    if fact.kind in FINDING:
        event["finding"] = FINDING[fact.kind]
    if fact.effect is not None:
        event["effective"] = str(as_day(fact.effect))
    return event


def _too_early(end: Fact, beginning: Fact) -> bool:
    """Is it an end that the database refuses, because it had not begun?"""
    ordered = end.kind in lifecycle.ENDED and beginning.kind in ("signed", "in-force")
    known = end.last is not None and beginning.first is not None
    return ordered and known and (end.last or 0) < (beginning.first or 0)


@pytest.fixture
def agreements() -> list[Agreement]:
    chance = random.Random(5)
    parties = two_sides()
    documents: list[dict[str, object]] = []
    while len(documents) < AGREEMENTS:
        facts = [fact for fact in random_facts(chance) if not fact.maybe]
        if not any(_too_early(end, fact) for end in facts for fact in facts):
            documents.append(
                {
                    "slug": f"number-{len(documents)}",
                    "state": "draft",
                    "parties": parties,
                    "events": [as_event(fact) for fact in facts],
                }
            )
    apply_all(documents)
    return list(Agreement.objects.all())


def test_queries_find_what_is_computed(agreements: list[Agreement]) -> None:
    around = neighbours([agreement.pk for agreement in agreements])
    pasts = {agreement.pk: history(agreement, around) for agreement in agreements}
    for day in DAYS:
        told = {pk: lifecycle.answer(past, day) for pk, past in pasts.items()}
        for answer in ANSWERS:
            found = Agreement.objects.in_force(answer, on=day).values_list("pk", flat=True)
            assert set(found) == {pk for pk, each in told.items() if each.in_force == answer}
        for agreement in agreements:
            each = told[agreement.pk]
            assert agreement.status_on(day) == each.status
            assert agreement.possible_on(day) == set(each.possible)
    assert differing(list(pasts)) == []
