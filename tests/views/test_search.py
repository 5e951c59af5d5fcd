"""One box: it finds agreements by words, and everything that has a name."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from agreements.models import Agreement
from tests.views.reading import faults, html, rows, words

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

FOUND = re.compile(r'<h2 class="search-group__title"[^>]*>(.*?)</h2>(.*?)</section>', re.S)


def groups(client: Client, text: str) -> dict[str, list[str]]:
    page = html(client.get("/search/", {"q": text}))
    return {
        title: re.findall(r'<a href="[^"]+">(.*?)</a>', rest) for title, rest in FOUND.findall(page)
    }


NAMED = [
    ("rajnath", "Officials", "Rajnath Singh"),
    ("Германия", "Countries", "Germany"),
    ("norwegian fisheries", "Countries", "Norway"),
    ("COTE D'IVOIRE", "Countries", "Côte d&#x27;Ivoire"),
    ("nuclear en", "Subjects", "Nuclear energy"),
    ("which papers did Rajnath Singh sign", "Officials", "Rajnath Singh"),
    ("Vladivostok", "Summits", "20th India-Russia Annual Summit"),
    ("vladivostok summit 2019", "Summits", "20th India-Russia Annual Summit"),
    ("what happened at the Vladivostok summit", "Summits", "20th India-Russia Annual Summit"),
    ("India Russia defence", "Subjects", "Defence and security"),
    ("what do India and France have in force on nuclear energy", "Subjects", "Nuclear energy"),
]


@pytest.mark.parametrize(("text", "noun", "name"), NAMED)
def test_what_has_such_a_name(client: Client, text: str, noun: str, name: str) -> None:
    assert groups(client, text)[noun][0] == name


def test_a_question_names_only_what_it_names(client: Client) -> None:
    found = groups(client, "what do India and France have in force on nuclear energy")
    assert found["Pair"] == [
        "France and India",
        "France and India: Nuclear energy",
        "France and India: Energy",
        "France and India: Energy and resources",
    ]
    assert found["Countries"] == ["France", "India"]
    assert found["Subjects"] == ["Nuclear energy", "Energy", "Energy and resources"]
    assert "Officials" not in found


def test_two_countries_on_a_subject_are_a_list(client: Client) -> None:
    page = html(client.get("/search/?q=India+Russia+defence"))
    [url] = re.findall(r'<a href="([^"]+)">India and Russia: Defence and security</a>', page)
    found = rows(client.get(unescape(url)))
    assert "in-ru-2019-joint-manufacturing-spares" in found
    assert len(found) == 36


def test_a_state_and_its_own_past_are_no_pair(client: Client) -> None:
    assert list(groups(client, "russia soviet union")) == ["Countries"]


def test_agreements_come_with_the_words_marked(client: Client) -> None:
    response = client.get("/search/?q=india+russia+spares")
    assert rows(response) == ["in-ru-2019-joint-manufacturing-spares"]
    assert '<mark class="found">Spares</mark>' in html(response)
    assert "Read as: agreements of India and Russia with spares ." in words(response)
    assert 'href="/agreements/?q=india+russia+spares&amp;reading=literal"' in html(response)


def test_what_was_meant(client: Client) -> None:
    assert "Did you mean kudankulam ?" in words(client.get("/search/?q=kudankalam"))


ANY = re.compile(r'<a class="button" href="([^"]+)">Find any of these words</a>')


@pytest.mark.parametrize("path", ["/search/", "/agreements/"])
def test_where_nothing_has_all_of_the_words_any_of_them_will_do(client: Client, path: str) -> None:
    asked = client.get(path, {"q": "what happened to India and Russia spares"})
    assert rows(asked) == []
    [url] = ANY.findall(html(asked))
    assert parse_qs(url)["?q"] == ["India Russia happened OR spares"]
    found = rows(client.get(f"{path}{unescape(url)}"))
    assert found[0] == "in-ru-2019-joint-manufacturing-spares"


@pytest.mark.parametrize("text", ["zzqqx", "zzqqx qqzzx", "zzqqx spares -manufacturing"])
def test_where_that_finds_nothing_either_it_is_not_offered(client: Client, text: str) -> None:
    page = client.get("/search/", {"q": text})
    assert ANY.findall(html(page)) == []
    assert "All countries" in words(page)


def test_without_words_it_says_what_can_be_found(client: Client) -> None:
    assert "names of countries, people, summits" in words(client.get("/search/"))


BAD = [
    ("q=%00", "It holds characters that are not text."),
    ("q=" + "x" * 10_000, "It is longer than 200 characters."),
    ("q=of+the", "Such words stand in every text: add one that does not, such as nuclear."),
    ("q=%21%3F%22", "There is no word in it: write one, such as nuclear."),
    ("q=-india", "It only says what to leave out: write also what to look for."),
]


@pytest.mark.parametrize(("query", "why"), BAD)
@pytest.mark.parametrize("path", ["/search/", "/agreements/", "/timeline/"])
def test_what_cannot_be_looked_for(client: Client, path: str, query: str, why: str) -> None:
    response = client.get(f"{path}?{query}")
    assert (response.status_code, faults(response)) == (400, {"q": why})


def test_an_open_quotation_mark_is_told(client: Client) -> None:
    response = client.get('/search/?q="joint manufacturing')
    assert rows(response) == ["in-ru-2019-joint-manufacturing-spares"]
    assert "The quotation mark is not closed" in words(response)


def test_what_was_withdrawn_is_not_found(client: Client) -> None:
    found = Agreement.objects.filter(slug="in-ru-2019-joint-manufacturing-spares")
    found.update(state="withdrawn")  # before anything is derived anew
    for path in ("/search/", "/agreements/"):
        assert rows(client.get(f"{path}?q=spares+india")) == []


def test_a_page_of_one_costs_what_a_page_of_ten_costs(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/search/?q=nuclear")  # stems and names are asked for once
    client.get("/search/?q=kudankulam+convention")
    for text, count in (("nuclear", 10), ("kudankulam protocol amendments", 1)):
        client.get("/search/", {"q": text})
        with django_assert_num_queries(14):
            response = client.get("/search/", {"q": text})
        assert len(rows(response)) == count
