"""The stalled: who waits for whom, the longest first, as of any day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.records import Document, event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, faults, html, kept_url, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db

DAY = "as_of=2021-11-24"
LINE = re.compile(
    r'wait__number">(\d+)</span>.*?href="/agreements/([^/"]+)/.*?wait__sides">(.*?)</p>', re.S
)


def waiting(
    slug: str, *events: Document, trigger: str = "on-later-notification", **own: Any
) -> Document:
    return record(slug, event("signed", "2019-09-04"), *events, term={"trigger": trigger}, **own)


@pytest.fixture
def waits(db: None) -> None:
    """Of every sort one; those that never wait; a draft."""
    make_countries()
    make_subjects()
    write_all(
        waiting("one-side", event("notified", "2020-05-03", side="B"), subjects=["arms"]),
        waiting("neither"),
        waiting(
            "both",
            event("ratified", "2020-05-03", side="A"),
            event("ratified", "2020-06-03", side="B"),
            trigger="on-exchange-of-instruments",
            pair="in-us",
        ),
        waiting("urged", event("observed", "2020-08-26", finding="urged"), trigger="not-seen"),
        record(
            "longest", event("signed", "2001-03-12"), term={"trigger": "on-ratification-by-both"}
        ),
        waiting("settled", event("entered-into-force", "2020-07-01")),
        waiting("at-once", trigger="on-signature"),
        waiting("unseen", trigger="not-seen"),
        waiting("memo", binding="no"),
        waiting("secret-draft", state="draft"),
    )


def lines(response: Answer) -> dict[str, tuple[int, str]]:
    """Days or years waited and what is said of the sides, by slug, in order."""
    return {
        slug: (int(days), " ".join(sides.split()))
        for days, slug, sides in LINE.findall(html(response))
    }


@pytest.mark.usefixtures("waits")
def test_each_says_how_long_and_for_whom(client: Client) -> None:
    found = lines(client.get(f"/stalled/?{DAY}"))
    assert next(iter(found)) == "longest"
    assert found == {
        "longest": (20, "Signed 12 March 2001. Neither India nor Russia has ratified."),
        "one-side": (
            812,
            "Signed 4 September 2019. Russia notified 3 May 2020, India has not.",
        ),
        "neither": (812, "Signed 4 September 2019. Neither India nor Russia has notified."),
        "both": (
            812,
            "Signed 4 September 2019. India ratified 3 May 2020, the United States ratified "
            "3 June 2020, the instruments are still to be exchanged.",
        ),
        "urged": (
            812,
            "Signed 4 September 2019. Urged 26 August 2020, which step is missing is not recorded.",
        ),
    }


@pytest.mark.usefixtures("waits")
def test_it_is_clipped_to_the_day(client: Client) -> None:
    found = lines(client.get("/stalled/?as_of=2020-05-02&pair=in-ru"))
    assert {slug: sides for slug, (_days, sides) in found.items()} == {
        "longest": "Signed 12 March 2001. Neither India nor Russia has ratified.",
        "one-side": "Signed 4 September 2019. Neither India nor Russia has notified.",
        "neither": "Signed 4 September 2019. Neither India nor Russia has notified.",
        "settled": "Signed 4 September 2019. Neither India nor Russia has notified.",
    }


@pytest.mark.usefixtures("waits")
def test_any_filter_narrows_it(client: Client) -> None:
    assert list(lines(client.get(f"/stalled/?{DAY}&pair=in-us"))) == ["both"]
    assert list(lines(client.get(f"/stalled/?{DAY}&subject=defence"))) == ["one-side"]
    assert list(lines(client.get(f"/stalled/?{DAY}&signed_to=2010"))) == ["longest"]
    assert list(lines(client.get(f"/stalled/?{DAY}&in_force=yes"))) == []


@pytest.mark.usefixtures("waits")
def test_a_long_wait_is_told_in_years(client: Client) -> None:
    assert "20 years 7 562 days" in words(client.get(f"/stalled/?{DAY}"))
    assert "812 days One side" in words(client.get(f"/stalled/?{DAY}"))
    assert "999 days" in words(client.get("/stalled/?as_of=2022-05-30"))
    assert "2 years 1 000 days" in words(client.get("/stalled/?as_of=2022-05-31"))


@pytest.mark.usefixtures("waits")
def test_it_says_what_it_is(client: Client) -> None:
    page = html(client.get(f"/stalled/?{DAY}"))
    assert "<title>Stalled, as of 24 November 2021 · Entente</title>" in page
    assert "5 agreements wait" in words(client.get(f"/stalled/?{DAY}"))
    assert canonical(client.get("/stalled/")) == "/stalled/"


def test_an_empty_registry_has_none(client: Client) -> None:
    assert "Nothing is known to wait" in words(client.get("/stalled/"))


@pytest.mark.usefixtures("world")
def test_what_cannot_be_read_is_refused_and_the_rest_kept(client: Client) -> None:
    response = client.get("/stalled/?pair=in-ru&as_of=banana")
    assert (response.status_code, list(faults(response))) == (400, ["as_of"])
    assert kept_url(response) == "/stalled/?pair=in-ru"
    assert client.get("/stalled/?pair=in-qq").status_code == 404
    assert faults(client.get("/stalled/?page=2")) == {"page": "There is one page."}


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.usefixtures("world")
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    write_all(*(waiting(f"waiting-{number}") for number in range(count)))
    with django_assert_num_queries(13):
        response = client.get(f"/stalled/?{DAY}&per_page=100")
    assert len(lines(response)) == count
