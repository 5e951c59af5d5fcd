"""The list: its rows in order, what is only possible, its counts, orders and pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import canonical, html, possible_rows, rows, sort_links, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

LATEST = [
    "strategic-2021",
    "pact-2020",
    "doubted-2019",
    "spares-2019",
    "month-2019",
    "year-2019",
    "nineties",
    "friendship-1971",
    "trade-1955",
    "alliance-1893",
    "undated",
]
EARLIEST = [
    "alliance-1893",
    "trade-1955",
    "friendship-1971",
    "nineties",
    "year-2019",
    "month-2019",
    "doubted-2019",
    "spares-2019",
    "pact-2020",
    "strategic-2021",
    "undated",
]
BY_TITLE = [  # the short title where there is one: "A pact"
    "pact-2020",
    "alliance-1893",
    "doubted-2019",
    "friendship-1971",
    "month-2019",
    "nineties",
    "spares-2019",
    "strategic-2021",
    "trade-1955",
    "undated",
    "year-2019",
]


def listed_by(client: Client, query: str) -> list[str]:
    response = client.get(f"/agreements/?{query}")
    assert response.status_code == 200
    return rows(response)


def test_the_latest_come_first_and_undated_ones_last(client: Client) -> None:
    assert listed_by(client, "") == LATEST
    assert listed_by(client, "sort=-signed") == LATEST


def test_other_orders(client: Client) -> None:
    assert listed_by(client, "sort=signed") == EARLIEST
    assert listed_by(client, "sort=title") == BY_TITLE


def test_a_row_says_what_is_known(client: Client) -> None:
    text = words(client.get("/agreements/?kind=intergovernmental-agreement"))
    assert (
        "4 September 2019 Spares 2019 Intergovernmental agreement India and Russia "
        "Vladivostok, Russia Annual summit Arms signed" in text
    )
    assert "Date not known Undated Agreement India and Russia Arms" in words(
        client.get("/agreements/?subject=arms")
    )


DAY = "signed_from=2019-09-04&signed_to=2019-09-04"
BY_DAY = [  # query, rows, those only possible, what the count says
    (
        DAY,
        ["spares-2019", "doubted-2019", "month-2019", "year-2019"],
        ["doubted-2019", "month-2019", "year-2019"],
        "4 agreements : 1 certainly of these days, 3 possibly. "
        "2 more have no known date and are not listed.",
    ),
    (
        f"{DAY}&sort=title",
        ["spares-2019", "doubted-2019", "month-2019", "year-2019"],
        ["doubted-2019", "month-2019", "year-2019"],
        "1 certainly of these days, 3 possibly.",
    ),
    (
        "signed_from=2019-09&signed_to=2019-09",
        ["spares-2019", "month-2019", "doubted-2019", "year-2019"],
        ["doubted-2019", "year-2019"],
        "4 agreements : 2 certainly of these days, 2 possibly.",
    ),
    (
        "signed_from=2019&signed_to=2019",
        ["spares-2019", "month-2019", "year-2019", "doubted-2019"],
        ["doubted-2019"],
        "4 agreements : 3 certainly of these days, 1 possibly.",
    ),
    (
        "signed_to=1995",
        ["friendship-1971", "trade-1955", "alliance-1893", "nineties"],
        ["nineties"],
        "4 agreements : 3 certainly of these days, 1 possibly.",
    ),
    (
        "signed_from=1995&pair=in-us",
        ["pact-2020"],
        [],
        "1 agreement .",
    ),
    (
        "signed_from=1800&signed_to=1801",
        [],
        [],
        "0 agreements : 0 certainly of these days. 2 more have no known date and are not listed.",
    ),
]


@pytest.mark.parametrize(("query", "shown", "possible", "count"), BY_DAY)
def test_a_day_filter_lists_the_certain_first_and_marks_the_possible(
    client: Client, query: str, shown: list[str], possible: list[str], count: str
) -> None:
    response = client.get(f"/agreements/?{query}")
    assert (rows(response), possible_rows(response)) == (shown, possible)
    assert count in words(response)


def test_pages_hold_their_rows_and_lead_to_each_other(client: Client) -> None:
    seen, url, numbers = [], "?per_page=4&sort=signed", []
    while url:
        response = client.get(f"/agreements/{url}")
        seen += rows(response)
        numbers += re.findall(r"Rows (\d+) to (\d+), page (\d) of 3", words(response))
        following = re.findall(r'rel="next" href="([^"]+)"', html(response))
        url = following[0].replace("&amp;", "&") if following else ""
    assert seen == EARLIEST
    assert numbers == [("1", "4", "1"), ("5", "8", "2"), ("9", "11", "3")]


def test_the_page_before_the_second_is_the_plain_list(client: Client) -> None:
    first, second, third = (
        html(client.get(f"/agreements/?per_page=4&kind=agreement&kind=treaty{page}"))
        for page in ("", "&page=2", "&page=2")
    )
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="?per_page=4&amp;kind=agreement&amp;kind=treaty"' in second
    assert third == second


def test_one_page_has_no_pager(client: Client) -> None:
    assert "pager" not in re.sub(r"<link[^>]+>", "", html(client.get("/agreements/?per_page=11")))


def test_orders_keep_the_filter_and_go_back_to_page_one(client: Client) -> None:
    response = client.get("/agreements/?kind=agreement&page=2&per_page=2&sort=title")
    keeping = "?kind=agreement&per_page=2"
    assert sort_links(response) == [
        ("latest first", keeping, False),
        ("earliest first", f"{keeping}&sort=signed", False),
        ("by title", f"{keeping}&sort=title", True),
        ("lately changed", f"{keeping}&sort=updated", False),
    ]


CANONICAL = [
    ("", "/agreements/"),
    ("utm_source=x&pair=", "/agreements/"),
    ("pair=in-ru&page=1&gclid=3", "/agreements/?pair=in-ru"),
    ("pair=RU-IN", "/agreements/?pair=in-ru"),
    (
        "kind=treaty&kind=convention&sort=title",
        "/agreements/?kind=treaty&kind=convention&sort=title",
    ),
]


@pytest.mark.parametrize(("query", "address"), CANONICAL)
def test_the_canonical_address(client: Client, query: str, address: str) -> None:
    assert canonical(client.get(f"/agreements/?{query}")) == address


def test_nothing_says_what_to_do_next(client: Client) -> None:
    response = client.get("/agreements/?kind=treaty&subject=oil")
    assert "Nothing matches No published agreement fits all of these filters" in words(response)
    assert re.findall(r'class="button" href="([^"]+)">Clear all filters', html(response)) == [
        "/agreements/"
    ]


def test_the_form_keeps_what_is_asked(client: Client) -> None:
    page = html(client.get("/agreements/?pair=in-ru&signed_from=4+Sep+2019&kind=treaty&sort=title"))
    form = page.split('class="filters__form"')[1]
    assert re.findall(r'name="(pair|signed_from|sort)" value="(.*?)"', form) == [
        ("sort", "title"),
        ("signed_from", "4 Sep 2019"),
        ("pair", "in-ru"),
    ]
