"""The calendar: what comes up for any query, and what lapsed lately, as of any day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.records import Document, event, make_countries, make_subjects, record, write, write_all
from tests.views.reading import canonical, chips, faults, html, kept_url, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db

LINE = re.compile(
    r'coming__date">(.*?)</p>.*?coming__kind">(.*?)</p>.*?href="/agreements/([^/"]+)/', re.S
)
TEN_YEARS = {"trigger": "on-signature", "duration": "P10Y", "renewal": "none"}
TACIT = {
    "trigger": "on-signature",
    "duration": "P5Y",
    "renewal": "tacit",
    "renewal_period": "P5Y",
    "renewal_notice": "P6M",
}


def in_force(slug: str, day: str, **own: Any) -> Document:
    return record(slug, event("signed", day), event("entered-into-force", day), **own)


@pytest.fixture
def terms(db: None) -> None:
    """One that runs out, one that renews itself, one under notice, one that ended, a draft."""
    make_countries()
    make_subjects()
    write_all(
        in_force("lease", "2019-03-07", term=TEN_YEARS, subjects=["arms"]),
        in_force("framework", "2017-06-01", pair="in-us", term=TACIT),
        record(
            "amity",
            event("signed", "1955-08-15"),
            event("entered-into-force", "1957-06-16"),
            event("denunciation-notice", "2026-10-03", side="A", effective="2027-10-03"),
        ),
        record(
            "pipeline",
            event("signed", "1973-08-27"),
            event("entered-into-force", "1973-08-27"),
            event("terminated", "2026-07-27"),
            pair="in-fr",
        ),
        in_force("secret-draft", "2019-03-07", term=TEN_YEARS, state="draft"),
    )


def lines(response: Answer) -> list[tuple[str, str, str]]:
    """Day, what is due, and the slug, in order."""
    return [
        (" ".join(re.sub(r"<[^>]+>", "", day).split()), kind, slug)
        for day, kind, slug in LINE.findall(html(response))
    ]


@pytest.mark.usefixtures("terms")
def test_what_comes_up_stands_in_order_and_what_lapsed_below(client: Client) -> None:
    response = client.get("/calendar/?as_of=2026-11-23")
    assert lines(response) == [
        ("1 December 2026 in 8 days", "Last day for notice against renewal", "framework"),
        (
            "1 June 2027 in 190 days",
            "Last day of the term, renewed unless a side objects",
            "framework",
        ),
        ("3 October 2027 in 314 days", "A notice takes effect", "amity"),
        ("7 March 2029", "Last day of the term", "lease"),
        ("27 July 2026", "Ended", "pipeline"),
    ]
    assert "4 days come up" in words(response)
    assert re.findall(r'__name" id="due-([\w-]+)"', html(response)) == [
        "2026-12", "2027-06", "2027-10", "2029",
    ]  # fmt: skip


@pytest.mark.usefixtures("terms")
def test_any_filter_narrows_it(client: Client) -> None:
    def found(query: str) -> list[str]:
        return [slug for _day, _kind, slug in lines(client.get(f"/calendar/?{query}"))]

    assert found("pair=in-us&as_of=2026-11-23") == ["framework", "framework"]
    assert found("subject=defence&as_of=2026-11-23") == ["lease"]
    assert found("status=terminated&as_of=2026-11-23") == ["pipeline"]
    assert found("in_force=no&as_of=2026-11-23") == ["pipeline"]
    assert found("country=fr&as_of=2025-11-23") == []


@pytest.mark.usefixtures("terms")
def test_it_is_clipped_to_the_day(client: Client) -> None:
    before = lines(client.get("/calendar/?pair=in-ru&as_of=2026-10-02"))
    assert [slug for _day, _kind, slug in before] == ["lease"]
    after = lines(client.get("/calendar/?pair=in-ru&as_of=2026-10-03"))
    assert [slug for _day, _kind, slug in after] == ["amity", "lease"]
    late = lines(client.get("/calendar/?as_of=2028-01-01&country=fr"))
    assert late == []


@pytest.mark.usefixtures("terms")
def test_what_the_clause_sets_is_said_to_be_computed(client: Client) -> None:
    told = words(client.get("/calendar/?pair=in-us&as_of=2026-11-23"))
    assert "worked out from its own terms" in told


@pytest.mark.usefixtures("terms")
def test_it_says_what_it_is(client: Client) -> None:
    response = client.get("/calendar/?pair=ru-in&as_of=2026-11-23")
    page = html(response)
    assert "<title>Calendar, as of 23 November 2026 · Entente</title>" in page
    assert list(chips(response)) == ["Pair: India and Russia", "As of: 23 November 2026"]
    assert '<a href="/agreements/">Agreements</a>' in page
    assert canonical(client.get("/calendar/")) == "/calendar/"


def test_an_empty_registry_has_none(client: Client) -> None:
    assert "Nothing is known to come up" in words(client.get("/calendar/"))


@pytest.mark.usefixtures("terms")
def test_filters_that_leave_nothing_can_be_cleared(client: Client) -> None:
    page = client.get("/calendar/?kind=treaty")
    assert "Nothing is known to come up" in words(page)
    assert 'class="button" href="/calendar/"' in html(page)


@pytest.mark.usefixtures("world")
def test_what_cannot_be_read_is_refused_and_the_rest_kept(client: Client) -> None:
    response = client.get("/calendar/?pair=in-ru&as_of=2019-02-30&sort=title")
    assert response.status_code == 400
    assert "sort" in faults(response)
    response = client.get("/calendar/?pair=in-ru&as_of=2019-02-30")
    assert list(faults(response)) == ["as_of"]
    assert kept_url(response) == "/calendar/?pair=in-ru"
    assert faults(client.get("/calendar/?page=2")) == {"page": "There is one page."}


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.usefixtures("world")
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    write_all(
        *(
            in_force(f"lease-{number}", f"2019-03-{1 + number % 28:02}", term=TEN_YEARS)
            for number in range(count)
        )
    )
    with django_assert_num_queries(11):
        response = client.get("/calendar/?as_of=2026-11-23&per_page=100")
    assert len(lines(response)) == count


@pytest.mark.usefixtures("world")
def test_a_term_that_may_be_over_comes_last(client: Client) -> None:
    clause = {"trigger": "not-seen", "duration": "P25Y", "renewal": "none"}
    write("old", event("signed", "1975-10-07"), term=clause)
    write_all(in_force("lease", "2019-03-07", term=TEN_YEARS))
    response = client.get("/calendar/?as_of=2026-11-23")
    assert [slug for _day, _kind, slug in lines(response)] == ["lease", "old"]
    assert "May be over already" in words(response)
