"""The kept summary of statuses: the same as a scan, on any day, after any change."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest
from django.db.models import Count

from agreements.models import Agreement, StatusDelta, StatusSpan
from agreements.models.derive import derive
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

D = dt.date
DAYS = [D(1, 1, 1), D(1800, 1, 1), D(2019, 9, 3), D(2019, 9, 4), D(2020, 1, 1), D(2999, 12, 31)]


def scanned(day: dt.date) -> dict[str, int]:
    """Published agreements by status of *day*, counted one by one."""
    spans = StatusSpan.objects.filter(certain__contains=day, agreement__state="published")
    return dict(spans.order_by().values_list("status").annotate(n=Count("pk")))


def test_it_is_what_a_scan_finds_in_the_sample() -> None:
    chosen = random.Random(5)  # days to look at, no secret
    days = [*DAYS, *(D(1940, 1, 1) + dt.timedelta(chosen.randrange(36_000)) for _ in range(60))]
    assert {day: StatusDelta.objects.on(day) for day in days} == {day: scanned(day) for day in days}


@pytest.mark.parametrize("day", [D(1950, 6, 1), D(1980, 1, 1), D(2019, 8, 1), D(2026, 11, 23)])
def test_all_that_had_begun_is_counted_once(day: dt.date) -> None:
    counted = StatusDelta.objects.on(day)
    assert (
        counted.pop("in-force-at-all")
        == Agreement.objects.published().in_force("yes", on=day).count()
    )
    assert sum(counted.values()) == Agreement.objects.published().begun(by=day).count()


@pytest.mark.parametrize(
    "query",
    [
        "as_of=1980-01-01",
        "status=in-force",
        "status=in-force&status=signed&as_of=1980-01-01",
        "in_force=yes&as_of=2019-08-01",
        "in_force=no&as_of=2019-08-01",
        "in_force=unknown&as_of=2019-08-01",
        "in_force=yes&status=suspended&as_of=2024-01-01",
        "as_of=1980-01-01&continuity=split",
        "as_of=1980-01-01&kind=treaty",
    ],
)
def test_a_list_says_as_many_as_it_has(client: Client, query: str) -> None:
    response = client.get(f"/agreements/?{query}&per_page=1")
    count = response.context["count"]
    last = client.get(f"/agreements/?{query}&per_page=1&page={max(count, 1)}")
    assert (last.status_code, len(last.context["rows"])) == (200, min(count, 1))
    assert client.get(f"/agreements/?{query}&per_page=1&page={count + 1}").status_code == 400


def test_it_follows_every_change() -> None:
    write("one", event("signed", "2019-09-04"))
    write("two", event("signed", "2019-09-04"), event("entered-into-force", "2020"))
    write("undated", event("signed"))
    write("draft", event("signed", "2019-09-04"), state="draft")
    assert StatusDelta.objects.on(D(2021, 1, 1)) == scanned(D(2021, 1, 1))
    write("two", event("signed", "2019-09-05"), event("entered-into-force", "2019-09-06"))
    Agreement.objects.filter(slug="one").update(state="withdrawn")
    Agreement.objects.filter(slug="draft").update(state="published")
    derive()
    assert StatusDelta.objects.on(D(2019, 9, 5)) == scanned(D(2019, 9, 5))
    StatusSpan.objects.filter(agreement__slug="two").delete()
    assert {day: StatusDelta.objects.on(day) for day in DAYS} == {day: scanned(day) for day in DAYS}


def test_adding_up_changes_no_count() -> None:
    for year in ("2017", "2018", "2019"):
        write("one", event("signed", year), event("terminated", "2020-01-01"))
    before = {day: StatusDelta.objects.on(day) for day in DAYS}
    rows = StatusDelta.objects.count()
    StatusDelta.objects.compact()
    assert {day: StatusDelta.objects.on(day) for day in DAYS} == before
    assert StatusDelta.objects.count() < rows
