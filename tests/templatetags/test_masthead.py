"""The places of the masthead, and which of them a page is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.records import make_countries
from tests.views.reading import html

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

LINK = re.compile(r'class="masthead__link" href="(.*?)"(?: aria-current="(\w+)")?>')
PLACES = [
    "agreements", "pairs", "countries", "summits", "officials", "subjects", "timeline", "calendar",
    "stalled",
]  # fmt: skip


def test_every_place_is_there_and_answers(client: Client) -> None:
    found = LINK.findall(html(client.get("/")))
    assert found == [(f"/{place}/", "") for place in PLACES]
    assert {client.get(f"/{place}/").status_code for place in PLACES} == {200}


@pytest.mark.parametrize("place", PLACES)
def test_the_list_is_the_current_page(client: Client, place: str) -> None:
    found = LINK.findall(html(client.get(f"/{place}/")))
    assert [link for link in found if link[1]] == [(f"/{place}/", "page")]


def test_a_page_under_a_list_marks_it(client: Client) -> None:
    make_countries()
    found = LINK.findall(html(client.get("/countries/in/")))
    assert [link for link in found if link[1]] == [("/countries/", "true")]


def test_an_error_page_is_none_of_them(client: Client) -> None:
    found = LINK.findall(html(client.get("/nothing/")))
    assert [link for link in found if link[1]] == []
