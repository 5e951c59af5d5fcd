"""What was lately added or changed, in words, day by day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Agreement
from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, chips, faults, html

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def records(db: None) -> None:
    make_countries()
    make_subjects()
    drafts = {"state": "draft"}
    write_all(
        record("spares", event("signed", "2019-09-04"), subjects=["arms"], **drafts),
        record("friendship", event("signed", "1971"), pair="in-su", kind="treaty", **drafts),
        record("trade", event("signed", "1995"), pair="fr-us", **drafts),
        record("draft", event("signed", "2020"), **drafts),
    )
    publish("spares", added="2026-01-05", changed="2026-01-05")
    publish("friendship", added="2026-01-04", changed="2026-03-01")
    publish("trade", added="2026-01-05", changed="2026-03-01")


def publish(slug: str, *, added: str, changed: str) -> None:
    Agreement.objects.filter(slug=slug).update(
        state="published",
        published_at=dt.datetime.fromisoformat(f"{added}T09:00+00:00"),
        updated=dt.datetime.fromisoformat(f"{changed}T17:00+00:00"),
    )


def told(response: Answer) -> dict[str, list[tuple[str, str]]]:
    """Per day, what was done with which agreement."""
    days = re.split(r'<section class="changes-day"', html(response))[1:]
    change = re.compile(r'change__word">(.*?)</p>.*?href="/agreements/([^/"]+)/"', re.S)
    return {
        re.findall(r'<time datetime="[^"]+">(.*?)<', day)[0]: change.findall(day) for day in days
    }


@pytest.mark.usefixtures("records")
def test_days_come_latest_first_with_what_was_done(client: Client) -> None:
    assert told(client.get("/changes/")) == {
        "1 March 2026": [("changed", "friendship"), ("changed", "trade")],
        "5 January 2026": [("added", "spares"), ("added", "trade")],
        "4 January 2026": [("added", "friendship")],
    }


SELECTED = {
    "pair=in-ru": ["friendship", "spares", "friendship"],
    "kind=treaty": ["friendship", "friendship"],
    "subject=arms": ["spares"],
    "signed_from=1990&signed_to=1999": ["trade", "trade"],
    "country=us&kind=treaty": [],
}


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize(("query", "slugs"), SELECTED.items())
def test_the_grammar_selects(client: Client, query: str, slugs: list[str]) -> None:
    response = client.get(f"/changes/?{query}")
    assert [slug for day in told(response).values() for _word, slug in day] == slugs
    assert canonical(response) == f"/changes/?{query}"


@pytest.mark.usefixtures("records")
def test_a_filter_is_a_chip(client: Client) -> None:
    assert chips(client.get("/changes/?kind=treaty")) == {"Kind: Treaty": "/changes/?"}


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize("query", ["sort=title", "per_page=10", "page=2", "since=2026"])
def test_what_cannot_be_read_is_refused_by_name(client: Client, query: str) -> None:
    response = client.get(f"/changes/?{query}")
    assert (response.status_code, list(faults(response))) == (400, [query.partition("=")[0]])


@pytest.mark.parametrize("count", [1, 3, 100])
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    make_countries()
    make_subjects()
    write_all(
        *(
            record(f"agreement-{number}", event("signed", "2001"), subjects=["arms"])
            for number in range(count)
        )
    )
    with django_assert_num_queries(11):
        response = client.get("/changes/")
    assert len([each for day in told(response).values() for each in day]) == min(count, 50)
