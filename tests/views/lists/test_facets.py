"""Facets as a page offers them."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import html

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def test_no_decade_to_come_is_offered(client: Client) -> None:
    """One exchange of notes is of 2014 or any later day, as far as is known."""
    page = html(client.get("/agreements/?pair=in-ru&subject=trade"))
    decades = page.split('id="facet-decade"')[1].split("</section>")[0]
    shown = re.findall(r'<span class="facet__label">(\d+s)</span>', decades)
    assert shown == ["2020s", "2010s", "2000s", "1990s", "1980s", "1970s"]


def lines(page: str, facet: str) -> dict[str, int]:
    """By the address of each value of *facet*, how many it says there are."""
    section = page.split(f'id="facet-{facet}"')[1].split("</section>")[0]
    link = r'href="([^"]+)".*?<span class="facet__count">(\d+)</span>'
    return {address: int(count) for address, count in re.findall(link, section)}


def count(page: str) -> int:
    return int(page.split("<strong data-count>")[1].split(" ")[0])


ASKED = [
    ("", "binding"),
    ("as_of=1980-01-01", "binding"),
    ("kind=treaty", "level"),
    ("subject=energy", "binding"),
    ("status=in-force", "binding"),
    ("source_kind=newswire", "binding"),
    ("kind=treaty&level=state", "status"),
]


@pytest.mark.parametrize(("asked", "facet"), ASKED)
def test_each_value_leads_to_as_many_as_it_says(client: Client, asked: str, facet: str) -> None:
    page = html(client.get(f"/agreements/?{asked}"))
    told = lines(page, facet)
    assert len(told) > 1
    assert sum(told.values()) == count(page)
    addresses = {address: unescape(address) for address in told}
    assert told == {
        address: count(html(client.get(f"/agreements/{way}"))) for address, way in addresses.items()
    }


def test_values_of_the_facet_asked_for_stay_as_they_were(client: Client) -> None:
    before = lines(html(client.get("/agreements/")), "kind")
    after = lines(html(client.get("/agreements/?kind=treaty")), "kind")
    assert sorted(after.values()) == sorted(before.values())
