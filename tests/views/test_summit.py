"""A summit's page: who came, the ledger, its neighbours, and the addresses that lead to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Official, Series, Summit
from tests.records import (
    event,
    make_countries,
    make_subjects,
    make_summit,
    record,
    write,
    write_all,
)
from tests.views.meetings import make_guests, make_meetings
from tests.views.reading import canonical, html, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def meetings(db: None) -> None:
    make_meetings()
    make_guests()


def groups(response: Answer) -> dict[str, list[str]]:
    """What was done, with the slugs of what it was done with."""
    parts = re.split(r'<h3 class="ledger__done">', html(response))[1:]
    return {
        part.split(" <span")[0]: re.findall(r'ledger__title"><a href="/agreements/([^/]+)/', part)
        for part in parts
    }


def since(response: Answer) -> list[list[str]]:
    """What happened since, an entry each, as they stand."""
    lists = re.findall(r'<ul class="ledger__since".*?</ul>', html(response), re.S)
    return [
        [re.sub(r"<[^>]+>", "", item).strip() for item in re.findall(r"<li>(.*?)</li>", each, re.S)]
        for each in lists
    ]


@pytest.mark.usefixtures("meetings")
def test_the_ledger_has_each_agreement_once_under_the_weightiest(client: Client) -> None:
    response = client.get("/summits/annual-2/")
    assert groups(response) == {
        "Signed": ["rockets", "spares"],
        "Announced": ["promised"],
        "Spoken of": ["old"],
    }
    assert "4 agreements: 2 signed, 1 announced, 1 spoken of." in words(response)
    assert "there also announced" in words(response)


@pytest.mark.usefixtures("meetings")
def test_it_tells_what_became_of_each_since(client: Client) -> None:
    assert since(client.get("/summits/annual-2/")) == [
        ["Superseded 1 May 2023 (wholly) by Successor"],
        ["Entered into force 2019", "Observed February 2020 (reaffirmed)"],
        ["Signed 1 January 2019"],
    ]


@pytest.mark.usefixtures("meetings")
def test_an_undertaking_that_never_came_is_said_to_be_one(client: Client) -> None:
    write("forgotten", event("announced", "2018-10-05", summit="annual-2"))
    write("hidden", event("announced", "2018-10-05", summit="annual-2"), state="draft")
    response = client.get("/summits/annual-2/?as_of=2018-12-31")
    waits = "No signature is recorded in the 87 days since."
    assert since(response)[-2:] == [[waits], [waits]]
    assert "Of 2 that were only announced 0 have been signed since" in words(response)
    response = client.get("/summits/annual-2/?as_of=2019-10-05")
    assert since(response)[-2:] == [
        ["No signature is recorded in the 365 days since."],
        ["Signed 1 January 2019"],
    ]
    assert "Of 2 that were only announced 1 have been signed since" in words(response)


@pytest.mark.usefixtures("meetings")
def test_what_was_announced_and_came_is_counted(client: Client) -> None:
    told = words(client.get("/summits/annual-2/"))
    assert "What was only announced has been signed since." in told


@pytest.mark.usefixtures("meetings")
def test_what_builds_upon_an_agreement_stands_under_it(client: Client) -> None:
    upon = [{"kind": "implements", "to": "spares"}]
    write("contract", event("signed", "2020-05-01", summit="annual-3"), relations=upon)
    write("secret-contract", event("signed", "2020-05-01"), state="draft", relations=upon)
    assert since(client.get("/summits/annual-2/"))[1][-1] == "Implemented by Contract"
    then = client.get("/summits/annual-2/?as_of=2020-04-30")
    assert since(then)[0][-1] == "Observed February 2020 (reaffirmed)"


@pytest.mark.usefixtures("meetings")
def test_a_later_summit_is_a_link_away(client: Client) -> None:
    write(
        "promised",
        event("announced", "2018-10-05", summit="annual-2"),
        event("signed", "2019-09-04", summit="annual-3"),
    )
    response = client.get("/summits/annual-2/")
    assert ["Signed 4 September 2019, Annual 3"] in since(response)
    assert 'href="/summits/annual-3/">Annual 3</a></li>' in html(response)


@pytest.mark.usefixtures("meetings")
def test_who_came_stands_under_their_country_in_the_office_of_the_day(client: Client) -> None:
    page = words(client.get("/summits/annual-2/"))
    assert "IN India A Minister RU Russia host A President , President The ledger" in page


@pytest.mark.usefixtures("meetings")
def test_the_summits_before_and_after_are_those_of_the_series(client: Client) -> None:
    found = re.findall(r'rel="(prev|next)" href="([^"]+)"', html(client.get("/summits/annual-2/")))
    assert found == [("prev", "/summits/annual-1/"), ("next", "/summits/annual-3/")]
    assert 'rel="prev"' not in html(client.get("/summits/annual-1/"))
    assert 'rel="' not in html(client.get("/summits/visit-1972/")).split("<main")[1]


@pytest.mark.usefixtures("meetings")
def test_a_summit_of_which_next_to_nothing_is_known(client: Client) -> None:
    page = words(client.get("/summits/undated/"))
    assert "Undated conference Date not known. On another day Show" in page
    assert "Show No agreement of this meeting is recorded" in page


@pytest.mark.usefixtures("meetings")
def test_what_followed_an_undated_summit_is_what_can_but_follow(client: Client) -> None:
    Summit.objects.filter(slug="annual-2").update(dates=None)
    assert since(client.get("/summits/annual-2/")) == [
        ["Superseded 1 May 2023 (wholly) by Successor"],
        ["Entered into force 2019"],
    ]


@pytest.mark.usefixtures("meetings")
def test_addresses_lead_to_the_slug_of_today(client: Client) -> None:
    summit = Summit.objects.get(slug="annual-2")
    summit.slug = "annual-two"
    summit.save()
    answers = {
        path: (response.status_code, response.get("Location"))
        for path in ("annual-2", "ANNUAL-2", "Annual-Two", "annual-two", "nothing")
        for response in [client.get(f"/summits/{path}/")]
    }
    assert answers == {
        "annual-2": (301, "/summits/annual-two/"),
        "ANNUAL-2": (301, "/summits/annual-two/"),
        "Annual-Two": (301, "/summits/annual-two/"),
        "annual-two": (200, None),
        "nothing": (404, None),
    }
    assert canonical(client.get("/summits/annual-two/")) == "/summits/annual-two/"


@pytest.mark.usefixtures("meetings")
def test_it_takes_no_parameter(client: Client) -> None:
    assert client.get("/summits/annual-2/?page=1").status_code == 400
    assert client.get("/summits/annual-2/?utm_source=x").status_code == 200


@pytest.mark.parametrize("count", [1, 3, 300])
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    make_countries()
    make_subjects()
    summit = make_summit("busy", "2019-09-04/2019-09-04", "in", "ru")
    summit.series = Series.objects.create(slug="annual", name="Annual Summit")
    summit.save()
    for number in range(count):
        guest = Official.objects.create(slug=f"guest-{number}", name="A Guest", country_id="in")
        guest.tenures.create(title="Minister")
        summit.officials.add(guest)
    write_all(
        record("later", event("signed", "2020")),
        *(
            record(
                f"agreement-{number}",
                event("signed", "2019-09-04", summit="busy"),
                event("superseded", "2020", by="later", extent="wholly"),
                subjects=["arms"],
            )
            for number in range(count)
        ),
    )
    with django_assert_num_queries(14):
        response = client.get("/summits/busy/")
    assert len(groups(response)["Signed"]) == count
