"""A series' page: its sentence, its meetings, what was agreed at them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Series
from tests.records import event, make_countries, make_subjects, make_summit, record, write_all
from tests.views.meetings import make_meetings
from tests.views.reading import canonical, html, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


@pytest.fixture
def meetings(db: None) -> None:
    make_meetings()


@pytest.mark.usefixtures("meetings")
def test_it_says_how_often_where_and_how_much(client: Client) -> None:
    page = words(client.get("/series/annual/"))
    assert "3 meetings from 2017 to 2019; 4 agreements were made or spoken of there." in page


@pytest.mark.usefixtures("meetings")
def test_its_meetings_come_latest_first(client: Client) -> None:
    page = html(client.get("/series/annual/"))
    found = re.findall(r'row__title"><a href="([^"]+)"', page)
    assert found == ["/summits/annual-3/", "/summits/annual-2/", "/summits/annual-1/"]


@pytest.mark.usefixtures("meetings")
def test_its_timeline_has_the_agreements_and_the_meetings(client: Client) -> None:
    page = html(client.get("/series/annual/"))
    listed = re.findall(r'timeline__entry"><a href="([^"]+)"', page)
    assert listed == [
        "/agreements/old/",
        "/summits/annual-1/",
        "/summits/annual-2/",
        "/agreements/spares/",
        "/agreements/rockets/",
        "/agreements/promised/",
        "/summits/annual-3/",
    ]


@pytest.mark.usefixtures("meetings")
def test_a_series_without_a_meeting(client: Client) -> None:
    Series.objects.create(slug="planned", name="A " + "very long " * 18 + "name")
    response = client.get("/series/planned/")
    assert "No meeting of this series is recorded yet." in words(response)
    assert "timeline" not in html(response).split("<main")[1]


@pytest.mark.usefixtures("meetings")
def test_addresses_lead_to_the_slug_of_today(client: Client) -> None:
    Series.objects.filter(slug="annual").update(slug="yearly")
    answers = {
        path: (response.status_code, response.get("Location"))
        for path in ("annual", "YEARLY", "yearly", "nothing", "yearly/?x=1")
        for response in [client.get(f"/series/{path}" + ("" if "?" in path else "/"))]
    }
    assert answers == {
        "annual": (301, "/series/yearly/"),
        "YEARLY": (301, "/series/yearly/"),
        "yearly": (200, None),
        "nothing": (404, None),
        "yearly/?x=1": (400, None),
    }
    assert canonical(client.get("/series/yearly/")) == "/series/yearly/"


@pytest.mark.parametrize("count", [1, 3, 100])
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    make_countries()
    make_subjects()
    series = Series.objects.create(slug="annual", name="Annual Summit")
    for number in range(count):
        summit = make_summit(f"summit-{number}", f"{1900 + number}/{1900 + number}", "in", "ru")
        summit.series, summit.ordinal = series, number + 1
        summit.save()
    write_all(
        *(
            record(
                f"agreement-{number}",
                event("signed", f"{1900 + number}", summit=f"summit-{number}"),
                event("entered-into-force", f"{1900 + number}"),
                subjects=["arms"],
            )
            for number in range(count)
        )
    )
    with django_assert_num_queries(7):
        response = client.get("/series/annual/")
    assert len(re.findall('class="row"', html(response))) == count
