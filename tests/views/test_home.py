"""The home page: two countries to choose, what was signed lately, and how much there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import canonical, html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]


def test_what_was_signed_lately_comes_first(client: Client) -> None:
    assert rows(client.get("/")) == [
        "pact-2020",
        "doubted-2019",
        "spares-2019",
        "month-2019",
        "year-2019",
        "nineties",
        "friendship-1971",
        "trade-1955",
    ]


def test_only_parties_are_offered_and_the_best_pair_is_chosen(client: Client) -> None:
    page = html(client.get("/"))
    assert re.findall(r'<option value="(\w+)"', page) == ["fr", "in", "ru", "re", "su", "us"] * 2
    assert re.findall(r'value="(\w+)" selected', page) == ["in", "ru"]


def test_the_best_documented_pairs(client: Client) -> None:
    page = words(client.get("/")).split("Best documented")[1]
    assert page.startswith(
        " India and Russia 8 agreements 1955–2019 France and Russia 1 agreement 1893 "
    )


def test_its_figures(client: Client) -> None:
    page = words(client.get("/"))
    assert "agreements 11 country pairs 4 countries 6 sources 11 Recently signed" in page


def test_its_canonical_address(client: Client) -> None:
    assert canonical(client.get("/?utm_source=x")) == "/"
