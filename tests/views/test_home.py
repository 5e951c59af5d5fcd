"""The home page: two countries to choose, what was signed lately, and how much there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.records import event, record, write_all
from tests.views.reading import canonical, html, rows, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]


def test_what_was_signed_lately_comes_first(client: Client) -> None:
    assert rows(client.get("/")) == [
        "pact-2020",
        "doubted-2019",
        "spares-2019",
        "month-2019",
        "year-2019",
        "nineties",
        "friendship-1971",
        "trade-1955",
    ]


def test_only_parties_are_offered_by_name(client: Client) -> None:
    offered = re.findall(r'<option value="([^"]+)"', html(client.get("/")))
    assert offered == [
        "France",
        "India",
        "Russia",
        "Russian Empire",
        "Soviet Union",
        "United States",
    ]


def test_the_best_documented_pairs(client: Client) -> None:
    page = words(client.get("/")).split("Best documented")[1]
    assert page.startswith(
        " All pairs India and Russia 8 agreements France and Russia 1 agreement "
    )


def test_its_figures(client: Client) -> None:
    page = words(client.get("/"))
    assert "agreements 11 country pairs 4 countries 6 sources 11 Where they stand today" in page


def test_where_they_stand_adds_up_and_leads_to_lists_as_long(client: Client) -> None:
    standing = re.findall(
        r'class="home-standing__link" href="([^"]+)">.*?__count">(\d+)<',
        html(client.get("/")),
        re.S,
    )
    assert sum(int(count) for _url, count in standing) == 11
    assert [len(rows(client.get(url))) for url, _count in standing] == [
        int(count) for _url, count in standing
    ]


def test_its_canonical_address(client: Client) -> None:
    assert canonical(client.get("/?utm_source=x")) == "/"


@pytest.mark.parametrize("count", [1, 3, 100])
def test_the_next_days_that_come_up(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    term = {"trigger": "on-signature", "until": "2190-01-02", "renewal": "none"}
    write_all(
        *(
            record(
                f"lease-{n:03}",
                event("signed", "2019"),
                event("entered-into-force", "2019"),
                term=term,
            )
            for n in range(count)
        )
    )
    with django_assert_num_queries(14):
        response = client.get("/")
    told = words(response).split("What comes up")[1].split("The calendar")[0]
    assert told.startswith(" 2 January 2190 Lease 000 Last day of the term")
    assert told.count("2 January 2190") == min(count, 5)
