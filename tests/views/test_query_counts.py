"""How many queries a page costs: the same number for 1 row, for 3 and for 100."""

from __future__ import annotations

import re
from itertools import combinations, islice
from typing import TYPE_CHECKING

import pytest

from agreements.models import Official
from tests.records import (
    Document,
    cited,
    event,
    make_countries,
    make_subjects,
    make_summit,
    record,
    write_all,
)
from tests.views.reading import html, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


@pytest.fixture
def world(db: None) -> None:
    """A few countries, three summits, an official, and an agreement that others point at."""
    make_countries(**{f"x{letter}": f"Exland {letter}" for letter in "abcdefghijkl"})
    make_subjects()
    for number in range(3):
        make_summit(
            f"summit-{number}", f"201{number}-09-04/201{number}-09-05", "in", "ru", city="X"
        )
    Official.objects.create(slug="an-official", name="An Official", country_id="in")
    write_all(record("old", event("announced", "1971"), pair="xk-xl", kind="convention"))


def full(number: int, pair: str) -> Document:
    """A record that has something of everything a list or a page loads."""
    return record(
        f"agreement-{number}",
        event("signed", f"20{number % 20:02}", place="X", place_country="ru", **summit(number)),
        event("entered-into-force", f"20{number % 20:02}"),
        event("amended", "2025", by="old"),
        pair=pair,
        kind="treaty" if number % 2 else "agreement",
        subjects=["arms", "oil"],
        relations=[{"kind": "implements", "to": "old"}],
    )


def summit(number: int) -> Document:
    signature = {"side": "A", "official": "an-official", "role": "signed"}
    return {"summit": f"summit-{number % 3}", "signatures": [signature]}


def of_one_pair(count: int) -> None:
    write_all(*(full(number, "in-ru") for number in range(count)))


def of_many_pairs(count: int) -> None:
    codes = ("in", "ru", "us", "fr", *(f"x{letter}" for letter in "abcdefghijk"))
    pairs = islice((f"{a}-{b}" for a, b in combinations(codes, 2)), count)
    write_all(*(full(number, pair) for number, pair in enumerate(pairs) if number < count))


LISTS = [  # the address, whose rows it lists, the number of queries, the most rows it lists
    ("/agreements/?per_page=100&country=in&continuity=split", of_one_pair, 12, 100),
    ("/agreements/?per_page=100&pair=in-ru&continuity=split", of_one_pair, 12, 100),
    ("/agreements/?per_page=100&signed_from=2000&signed_to=2030", of_many_pairs, 13, 100),
    ("/agreements/?per_page=100&kind=agreement&kind=treaty&sort=title", of_many_pairs, 13, 100),
    ("/pairs/in-ru/?continuity=split", of_one_pair, 10, 25),
    (
        "/agreements/?per_page=100&country=in&continuity=split&as_of=2024-01-01",
        of_one_pair,
        12,
        100,
    ),
    ("/pairs/in-ru/?continuity=split&as_of=2024-01-01", of_one_pair, 10, 25),
    ("/", of_many_pairs, 13, 8),
]


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.parametrize(("address", "write", "queries", "most"), LISTS)
def test_a_list(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    write: Callable[[int], None],
    queries: int,
    most: int,
    count: int,
) -> None:
    write(count)
    with django_assert_num_queries(queries):
        response = client.get(address)
    assert len(rows(response)) == min(count, most)


@pytest.mark.parametrize("count", [1, 3, 100])
def test_the_pairs_that_are_counted(client: Client, count: int) -> None:
    of_many_pairs(count)
    page = client.get("/pairs/")
    assert len(set(re.findall(r'href="/pairs/([a-z-]+)/"', html(page)))) == min(count, 105) + 1


@pytest.mark.parametrize("count", [1, 3, 20])
def test_an_agreement_with_its_events_and_relations(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    write_all(*(untitled(full(number, "in-ru")) for number in range(count)))
    write_all(pointing(count))
    with django_assert_num_queries(27):
        response = client.get("/agreements/many-events/")
    page = html(response)
    assert page.count('class="chain__event') == count + 1
    assert page.count('class="relations__title"') == count


def untitled(document: Document) -> Document:
    """Named on other pages by its countries, which have to be loaded for it."""
    return {name: value for name, value in document.items() if name != "title"}


def pointing(count: int) -> Document:
    """A record of so many events and relations, each to another agreement."""
    others = [f"agreement-{number}" for number in range(count)]
    amended = [
        event("amended", "2024", by=slug, place="X", place_country="ru", citations=cited("a-paper"))
        for slug in others
    ]
    signed = event("signed", "2001", place="X", place_country="ru", **summit(0))
    document = record(
        "many-events",
        signed,
        *amended,
        subjects=["arms"],
        relations=[{"kind": "cites", "to": slug} for slug in others],
        identifiers=[{"scheme": "unts", "value": "1"}],
        documents=[{"language": "en", "role": "original", "url": "https://example.org/text"}],
        titles=[{"language": "ru", "title": "Соглашение"}],
    )
    paper = {"key": "a-paper", "title": "A paper", "kind": "newswire"}
    return document | {"sources": [*document["sources"], paper]}
