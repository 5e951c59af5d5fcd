"""The page of pairs: matrix and ranking say the same; filters, pages and the chooser."""

from __future__ import annotations

import re
from itertools import combinations, islice
from typing import TYPE_CHECKING

import pytest

from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, chips, faults, html, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.views.reading import Answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def pairs(db: None) -> None:
    """India with Russia four times, once as the Soviet Union; others once or twice."""
    make_countries()
    make_subjects()
    count = {"in-ru": 3, "in-su": 1, "in-us": 2, "fr-us": 1, "ru-us": 1}
    write_all(
        *(
            record(f"{pair}-{number}", event("signed", f"{1990 + number}"), pair=pair)
            for pair, most in count.items()
            for number in range(most)
        )
    )


def ranked(response: Answer) -> list[tuple[str, str]]:
    """Pairs and their numbers, in order."""
    names = re.findall(r'ranking__name" scope="row"><a href="/pairs/([\w-]+)/', html(response))
    return list(zip(names, re.findall(r'ranking__number">(\d+)', html(response)), strict=True))


def fields(response: Answer) -> list[list[str]]:
    """The matrix, a line each; "" where two have no agreement, "-" on the diagonal."""
    lines = re.findall(r'<tr><th scope="row">.*?</tr>', html(response))
    cell = re.compile(r'<td class="matrix__field matrix__field--(\w+)">(?:<a [^>]*>(\d+)</a>)?')
    return [
        ["-" if shade == "self" else count for shade, count in cell.findall(line)] for line in lines
    ]


RANKED = [("in-ru", "4"), ("in-us", "2"), ("fr-us", "1"), ("ru-us", "1")]


@pytest.mark.usefixtures("pairs")
def test_the_ranking_counts_former_states_with_what_continues_them(client: Client) -> None:
    response = client.get("/pairs/")
    assert ranked(response) == RANKED
    assert "4 pairs with agreements" in words(response)


@pytest.mark.usefixtures("pairs")
def test_the_matrix_says_the_same_both_ways(client: Client) -> None:
    assert fields(client.get("/pairs/")) == [
        ["-", "4", "2", ""],  # India, Russia, the United States, France by their totals
        ["4", "-", "1", ""],
        ["2", "1", "-", "1"],
        ["", "", "1", "-"],
    ]


@pytest.mark.usefixtures("pairs")
def test_the_matrix_is_no_tab_stop_and_not_read_aloud(client: Client) -> None:
    figure = html(client.get("/pairs/")).split('<figure class="matrix" aria-hidden="true">')[1]
    links = re.findall(r"<a [^>]*>", figure.split("</figure>")[0])
    assert [link for link in links if 'tabindex="-1"' not in link] == []


SELECTED = {
    "country=ru": [("in-ru", "4"), ("ru-us", "1")],
    "country=su": [("in-ru", "4"), ("ru-us", "1")],
    "country=fr&country=ru": [("in-ru", "4"), ("fr-us", "1"), ("ru-us", "1")],
    "min=2": [("in-ru", "4"), ("in-us", "2")],
    "min=2&country=us": [("in-us", "2")],
    "min=5": [],
}


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize(("query", "rows"), SELECTED.items())
def test_each_parameter_selects(client: Client, query: str, rows: list[tuple[str, str]]) -> None:
    response = client.get(f"/pairs/?{query}")
    assert (ranked(response), canonical(response)) == (rows, f"/pairs/?{query}")


@pytest.mark.usefixtures("pairs")
def test_a_filter_is_a_chip(client: Client) -> None:
    assert chips(client.get("/pairs/?min=2&country=us")) == {
        "At least: 2": "/pairs/?country=us",
        "Country: United States": "/pairs/?min=2",
    }


@pytest.mark.usefixtures("pairs")
def test_too_few_countries_make_no_matrix(client: Client) -> None:
    assert "matrix__table" not in html(client.get("/pairs/?min=4"))


REFUSED = {
    "min=0": (400, {"min": "Write a whole number from 1 to 1000000."}),
    "country=zz": (404, {"country": "There is no country with the code “zz”."}),
    "page=2": (400, {"page": "There is one page."}),
    "a=in&a=ru": (400, {"a": "It is given more than once: give it once."}),
}


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize(("query", "answer"), REFUSED.items())
def test_what_cannot_be_read_is_refused_by_name(
    client: Client, query: str, answer: tuple[int, dict[str, str]]
) -> None:
    response = client.get(f"/pairs/?{query}")
    assert (response.status_code, faults(response)) == answer


CHOSEN = {
    "a=ru&b=in": (302, "/pairs/in-ru/"),
    "a=INDIA&b=Soviet Union": (302, "/pairs/in-su/"),
    "a=fr&b=ru&min=2": (302, "/pairs/fr-ru/"),
    "a=ru": (400, None),
    "a=ru&b=ru": (400, None),
    "a=ru&b=zz": (404, None),
    "a=ru&b=su": (404, None),
}


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize(("query", "answer"), CHOSEN.items())
def test_the_chooser_leads_to_the_pair(
    client: Client, query: str, answer: tuple[int, str | None]
) -> None:
    response = client.get(f"/pairs/?{query}")
    assert (response.status_code, response.get("Location")) == answer


@pytest.mark.parametrize("count", [1, 3, 100])
def test_it_costs_the_same_for_any_number(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    names = {f"x{letter}": f"Exland {letter}" for letter in "abcdefghijklmno"}
    make_countries(**names)
    pairs = islice(combinations(sorted(names), 2), count)
    write_all(*(record(f"of-{a}-{b}", event("signed", "2001"), pair=f"{a}-{b}") for a, b in pairs))
    with django_assert_num_queries(7):  # one of them sees whether anything has changed
        response = client.get("/pairs/")
    assert len(ranked(response)) == count
