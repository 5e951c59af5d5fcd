"""Former states in lists: how many agreements are theirs, told apart in one click."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

LINE = re.compile(r'<p class="quiet former">(.*?)</p>', re.S)


def told(client: Client, address: str) -> list[str]:
    return [
        " ".join(unescape(re.sub(r"<[^>]+>", "", line)).split())
        for line in LINE.findall(html(client.get(address)))
    ]


LINES = [
    ("/agreements/?pair=in-ru", "2 were made by the Soviet Union. Each state alone"),
    (
        "/agreements/?pair=in-ru&as_of=1960-01-01",
        "1 was made by the Soviet Union. Each state alone",
    ),
    (
        "/agreements/?country=ru",
        "2 were made by the Soviet Union. 1 was made by the Russian Empire. Each state alone",
    ),
    ("/timeline/?pair=in-ru&kind=treaty", "1 was made by the Soviet Union. Each state alone"),
    (
        "/agreements/?country=ru&continuity=split",
        "Former states are left out. Together with predecessor states",
    ),
]


@pytest.mark.parametrize(("address", "line"), LINES)
def test_it_says_how_many_are_of_former_states(client: Client, address: str, line: str) -> None:
    assert told(client, address) == [line]


@pytest.mark.parametrize(
    "address", ["/agreements/", "/agreements/?pair=in-us", "/agreements/?country=in", "/timeline/"]
)
def test_who_continues_nobody_is_spared_it(client: Client, address: str) -> None:
    assert told(client, address) == []


def test_one_click_holds_them_apart_and_another_joins_them(client: Client) -> None:
    joined = html(client.get("/agreements/?pair=in-ru&kind=agreement"))
    [apart] = re.findall(r'<a href="([^"]+)">Each state alone', joined)
    assert unescape(apart) == "?pair=in-ru&kind=agreement&continuity=split"
    split = html(client.get(f"/agreements/{unescape(apart)}"))
    [together] = re.findall(r'<a href="([^"]+)">Together', split)
    assert unescape(together) == "?pair=in-ru&kind=agreement"


def test_the_page_of_a_country_says_so_too(client: Client) -> None:
    page = words(client.get("/countries/ru/"))
    assert "2 of them were made by the Soviet Union" in page
    assert "1 of them was made by the Russian Empire" in page
    assert "of them" not in words(client.get("/countries/ru/?continuity=split"))
