"""The list of summits: its years, its filters, what it counts and what it refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.records import event, make_countries, make_summit, record, write_all
from tests.views.meetings import make_meetings
from tests.views.reading import canonical, chips, faults, html, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db

LATEST = ["annual-3", "annual-2", "annual-1", "visit-1972", "undated"]


@pytest.fixture
def meetings(db: None) -> None:
    make_meetings()


def listed(response: Answer) -> list[str]:
    """Slugs of the summits, in order."""
    return re.findall(r'row__title"><a href="/summits/([^/"]+)/"', html(response))


@pytest.mark.usefixtures("meetings")
def test_years_come_latest_first_and_the_undated_last(client: Client) -> None:
    response = client.get("/summits/")
    years = re.findall(r'id="year-(\w+)"', html(response))
    assert (listed(response), years) == (LATEST, ["2019", "2018", "2017", "1972", "unknown"])
    assert "5 meetings" in words(response)


@pytest.mark.usefixtures("meetings")
def test_a_row_says_when_where_who_and_how_many(client: Client) -> None:
    row = words(client.get("/summits/?year=2018"))
    assert "4–5 October 2018 Annual 2 Summit Delhi, Russia India, Russia Annual Summit" in row
    assert "4 agreements" in row


SELECTED = {
    "series=annual": ["annual-3", "annual-2", "annual-1"],
    "kind=state-visit": ["visit-1972"],
    "kind=state-visit&kind=conference": ["visit-1972", "undated"],
    "country=us": ["visit-1972"],
    "country=ru": ["annual-3", "annual-2", "annual-1", "visit-1972"],  # and as the Soviet Union
    "country=su": ["visit-1972"],
    "country=fr": [],
    "year=1972": ["visit-1972"],
    "year=1950": [],
    "series=annual&year=2019&country=in": ["annual-3"],
}


@pytest.mark.usefixtures("meetings")
@pytest.mark.parametrize(("query", "slugs"), SELECTED.items())
def test_each_parameter_selects(client: Client, query: str, slugs: list[str]) -> None:
    assert listed(client.get(f"/summits/?{query}")) == slugs


@pytest.mark.usefixtures("meetings")
def test_a_filter_is_a_chip_and_stands_in_the_canonical_address(client: Client) -> None:
    response = client.get("/summits/?year=2019&kind=summit&utm_source=x")
    assert chips(response) == {
        "Year: 2019": "/summits/?kind=summit",
        "Kind: Summit": "/summits/?year=2019",
    }
    assert canonical(response) == "/summits/?year=2019&kind=summit"


REFUSED = {
    "year=0": (400, {"year": "Write a whole number from 1 to 9999."}),
    "year=2019&year=2020": (400, {"year": "It is given more than once: give it once."}),
    "series=none": (404, {"series": "There is no series “none”."}),
    "country=zz": (404, {"country": "There is no country with the code “zz”."}),
    "page=2": (400, {"page": "There is one page."}),
    "city=Moscow": (
        400,
        {"city": "This parameter is not known. Known are: series, country, kind, year, page."},
    ),
}


@pytest.mark.usefixtures("meetings")
@pytest.mark.parametrize(("query", "answer"), REFUSED.items())
def test_what_cannot_be_read_is_refused_by_name(
    client: Client, query: str, answer: tuple[int, dict[str, str]]
) -> None:
    response = client.get(f"/summits/?{query}")
    assert (response.status_code, faults(response)) == answer


@pytest.mark.parametrize("count", [1, 3, 100])
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    make_countries()
    for number in range(count):
        make_summit(f"summit-{number}", f"20{number % 30:02}/20{number % 30:02}", "in", "ru")
    write_all(
        *(
            record(f"agreement-{number}", event("signed", "2001", summit=f"summit-{number}"))
            for number in range(count)
        )
    )
    with django_assert_num_queries(5):
        response = client.get("/summits/")
    assert len(listed(response)) == count
