"""The timeline of the whole grammar: drawn one by one, or as strips with ways to narrow."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from agreements.views import timeline as view
from tests.records import event, make_countries, make_subjects, make_summit, record, write_all
from tests.views.reading import canonical, chips, faults, html, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreements(db: None) -> None:
    make_countries()
    make_subjects()
    make_summit("annual", "2019-09-04/2019-09-05", "in", "ru")
    write_all(
        record("spares", event("signed", "2019-09-04", summit="annual"), subjects=["arms"]),
        record("pipeline", event("signed", "2012-05"), subjects=["oil"]),
        record("friendship", event("signed", "1971-08-09"), pair="in-su", kind="treaty"),
        record("trade", event("signed", "1995"), pair="fr-us", subjects=["oil"]),
        record("undated", pair="fr-us"),
    )


def listed(response: Answer) -> list[str]:
    """Where the entries of the timeline's list lead, in order."""
    return re.findall(r'timeline__entry"><a href="([^"]+)"', html(response))


@pytest.mark.usefixtures("agreements")
def test_it_draws_what_is_selected_with_the_summits_of_it(client: Client) -> None:
    assert listed(client.get("/timeline/?pair=in-ru")) == [
        "/agreements/friendship/",
        "/agreements/pipeline/",
        "/summits/annual/",
        "/agreements/spares/",
    ]
    assert listed(client.get("/timeline/?subject=oil")) == [
        "/agreements/trade/",
        "/agreements/pipeline/",
    ]


@pytest.mark.usefixtures("agreements")
def test_days_pin_the_drawing_and_are_counted_in_words(client: Client) -> None:
    response = client.get("/timeline/?signed_from=2010&signed_to=2019")
    assert listed(response) == [
        "/agreements/pipeline/",
        "/summits/annual/",
        "/agreements/spares/",
    ]
    assert "1 more has no known date and is not listed" in words(response)


@pytest.mark.usefixtures("agreements")
def test_it_shares_chips_and_form_with_the_list_and_leads_to_it(client: Client) -> None:
    response = client.get("/timeline/?pair=in-ru&kind=treaty")
    assert chips(response) == {
        "Pair: India and Russia": "/timeline/?kind=treaty",
        "Kind: Treaty": "/timeline/?pair=in-ru",
    }
    assert canonical(response) == "/timeline/?pair=in-ru&kind=treaty"
    assert 'href="/agreements/?pair=in-ru&amp;kind=treaty">The same as a list' in html(response)


@pytest.mark.usefixtures("agreements")
def test_nothing_found_says_so(client: Client) -> None:
    response = client.get("/timeline/?kind=protocol")
    assert "Nothing matches" in words(response)
    assert "<svg" not in html(response).split("<main")[1]


@pytest.mark.usefixtures("agreements")
@pytest.mark.parametrize("name", ["sort", "page", "per_page", "zoom"])
def test_what_means_nothing_to_a_drawing_is_refused(client: Client, name: str) -> None:
    response = client.get(f"/timeline/?kind=treaty&{name}=1")
    assert (response.status_code, list(faults(response))) == (400, [name])


@pytest.fixture
def dense(agreements: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same five are too many to be drawn."""
    monkeypatch.setattr(view, "MOST", 4)


def ways(response: Answer, heading: str) -> dict[str, tuple[str, str]]:
    """Where each name below a heading leads, with its number."""
    section = re.split(rf'<h2 id="{heading}">', html(response))[1].split("</section>")[0]
    lines = re.findall(r'ways__name" href="([^"]*)">(.*?)</.*?ways__count">(\d+)', section, re.S)
    return {name: (unescape(url), count) for url, name, count in lines}


@pytest.mark.usefixtures("dense")
def test_too_many_become_strips_with_ways_to_narrow(client: Client) -> None:
    response = client.get("/timeline/")
    assert listed(response) == []
    assert ways(response, "ways-time") == {
        "1970 to 1974": ("?signed_from=1970&signed_to=1974", "1"),
        "1995 to 1999": ("?signed_from=1995&signed_to=1999", "1"),
        "2010 to 2014": ("?signed_from=2010&signed_to=2014", "1"),
        "2015 to 2019": ("?signed_from=2015&signed_to=2019", "1"),
    }
    assert ways(response, "ways-subject") == {
        "Defence": ("?subject=defence", "1"),
        "Energy": ("?subject=energy", "2"),
    }
    assert ways(response, "ways-country") == {
        "India": ("?country=in", "3"),
        "Russia": ("?country=ru", "3"),  # once as the Soviet Union
        "France": ("?country=fr", "2"),
        "United States": ("?country=us", "2"),
    }
    assert "1 has no known date and is not drawn." in words(response)


@pytest.mark.usefixtures("dense")
def test_each_way_finds_as_many_as_it_says(client: Client) -> None:
    response = client.get("/timeline/")
    for heading in ("ways-time", "ways-subject", "ways-country"):
        for url, count in ways(response, heading).values():
            assert f"{count} agreement" in words(client.get(f"/timeline/{url}"))


@pytest.mark.usefixtures("dense")
def test_a_way_never_leads_beyond_what_is_asked(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "MOST", 0)
    response = client.get("/timeline/?country=in&signed_from=2012-04&signed_to=2019-10-01")
    assert ways(response, "ways-time") == {
        "January 2012 to June 2012": ("?country=in&signed_from=2012-04&signed_to=2012-06", "1"),
        "July 2019 to December 2019": ("?country=in&signed_from=2019-07&signed_to=2019-10-01", "1"),
    }
    assert ways(response, "ways-country") == {
        "Russia": ("?signed_from=2012-04&signed_to=2019-10-01&pair=in-ru", "2")
    }
    for heading in ("ways-subject", "ways-country"):
        assert f'id="{heading}"' not in html(client.get("/timeline/?pair=in-ru&subject=arms"))


@pytest.mark.usefixtures("dense")
def test_each_bar_leads_to_its_time_and_subject(client: Client) -> None:
    bars = re.findall(
        r'density__one" href="([^"]+)" tabindex="-1"><title>(.*?)</title>',
        html(client.get("/timeline/")),
    )
    assert [(unescape(url), words) for url, words in bars] == [
        ("?signed_from=2019&signed_to=2019&subject=defence", "Defence, 2019: 1 agreement"),
        ("?signed_from=1995&signed_to=1995&subject=energy", "Energy, 1995: 1 agreement"),
        ("?signed_from=2012&signed_to=2012&subject=energy", "Energy, 2012: 1 agreement"),
        ("?signed_from=1971&signed_to=1971", "No subject recorded, 1971: 1 agreement"),
    ]


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_drawing_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    make_many(count)
    with django_assert_num_queries(13):
        response = client.get("/timeline/?kind=agreement")
    assert len([url for url in listed(response) if url.startswith("/agreements/")]) == count


@pytest.mark.parametrize("count", [2, 3, 100])
def test_strips_cost_the_same_for_any_number(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
) -> None:
    monkeypatch.setattr(view, "MOST", 1)
    make_many(count)
    with django_assert_num_queries(14):
        response = client.get("/timeline/?kind=agreement")
    assert ways(response, "ways-subject") == {
        "Defence": ("?kind=agreement&subject=defence", str(count))
    }


def make_many(count: int) -> None:
    make_countries()
    make_subjects()
    make_summit("annual", "2019-09-04/2019-09-05", "in", "ru")
    write_all(
        *(
            record(
                f"agreement-{number}",
                event("signed", f"{1900 + number}", summit="annual"),
                event("entered-into-force", f"{1900 + number}"),
                subjects=["arms"],
            )
            for number in range(count)
        )
    )
