"""What is not published is nowhere public: neither shown nor counted (the cast: cast.py)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.cast import GONE, HIDDEN_WORD, MERGED, NOT_SHOWN, ONLY_HIDDEN, Cast
from tests.views.reading import html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/agreements/",
    "/agreements/?pair=in-ru",
    "/agreements/?country=in",
    "/agreements/?sort=updated",
    "/agreements/?sort=title",
    "/agreements/?summit=open-summit",
    "/agreements/?signed_from=1800&signed_to=2030",
    "/agreements/open-spares/",
    "/agreements/open-friendship/",
    "/pairs/",
    "/pairs/?a=in",
    "/pairs/in-ru/",
    "/pairs/in-ru/?continuity=split",
    "/pairs/in-su/",
    "/countries/",
    "/countries/in/",
    "/officials/",
    "/officials/an-official/",
    "/subjects/",
    "/subjects/oil/",
    "/subjects/energy/",
    "/summits/",
    "/summits/open-summit/",
    "/timeline/",
    "/timeline/?country=in",
    "/changes/",
)
SELECTING = {  # what only hidden agreements have, or all of them
    "": ["open-spares", "open-friendship"],
    "pair=in-ru": ["open-spares", "open-friendship"],
    "pair=in-ru&continuity=split": ["open-spares"],
    "pair=in-xx": [],
    "country=in": ["open-spares", "open-friendship"],
    "country=xx": [],
    "kind=contract": [],
    "subject=oil": [],
    "subject=energy": [],
    "binding=unknown": ["open-spares", "open-friendship"],
    "signed_to=1900": [],
    "summit=open-summit": ["open-spares"],
    "sort=signed": ["open-friendship", "open-spares"],
    "sort=updated": ["open-friendship", "open-spares"],
}


@pytest.mark.parametrize("path", PAGES)
def test_no_public_page_tells_of_it(client: Client, cast: Cast, path: str) -> None:
    response = client.get(path)
    assert response.status_code in (200, 400)
    text = html(response).lower()
    assert re.findall(f".{{30}}{HIDDEN_WORD}.{{30}}", text, re.S) == []
    assert "1850" not in text


@pytest.mark.parametrize("path", ["/", "/agreements/", "/pairs/", "/timeline/", "/changes/"])
def test_a_country_that_has_only_hidden_ones_is_not_offered(
    client: Client, cast: Cast, path: str
) -> None:
    assert ONLY_HIDDEN not in html(client.get(path))


@pytest.mark.parametrize(("query", "shown"), SELECTING.items())
def test_no_filter_selects_it(client: Client, cast: Cast, query: str, shown: list[str]) -> None:
    response = client.get(f"/agreements/?{query}")
    assert rows(response) == shown
    assert f"{len(shown)} agreement" in words(response)


@pytest.mark.parametrize("slug", NOT_SHOWN)
def test_it_has_no_page(client: Client, cast: Cast, slug: str) -> None:
    response = client.get(f"/agreements/{slug}/")
    assert response.status_code == 404
    assert HIDDEN_WORD not in html(response).lower()


def test_what_was_withdrawn_is_gone_and_says_no_more(client: Client, cast: Cast) -> None:
    response = client.get(f"/agreements/{GONE}/")
    assert response.status_code == 410
    assert HIDDEN_WORD not in html(response).lower()


def test_what_was_merged_leads_to_what_is_kept(client: Client, cast: Cast) -> None:
    response = client.get(f"/agreements/{MERGED}/")
    assert (response.status_code, response["Location"]) == (301, "/agreements/open-spares/")


def test_home_counts_what_is_public(client: Client, cast: Cast) -> None:
    page = html(client.get("/"))
    labels = re.findall(r'__label">(.*?)</dt>\s*<dd class="home-figures__value">(\d+)', page)
    assert dict(labels) == {
        "agreements": "2",
        "country pairs": "1",
        "countries": "3",
        "sources": str(cast.sources),
    }


def test_pairs_count_what_is_public(client: Client, cast: Cast) -> None:
    page = html(client.get("/pairs/"))
    assert re.findall(r'__name" scope="row"><a href="(.*?)"', page) == ["/pairs/in-ru/"]
    assert re.findall(r'__number">(\d+)<', page) == ["2"]
    offered = set(re.findall(r'<option value="([^"]+)"', page))
    assert offered == {"India", "Russia", "Soviet Union", "in", "ru", "su"}


def test_a_pair_counts_what_is_public(client: Client, cast: Cast) -> None:
    page = client.get("/pairs/in-ru/")
    assert "2 treaties and agreements since 1971" in words(page)
    assert "Open summit 4–5 September 2019, Vladivostok, Russia 1 agreement" in words(page)
    assert re.findall(r"kind=([\w-]+)", html(page)) == ["agreement", "treaty"]
    assert rows(page) == list(cast.shown)


def test_a_pair_of_hidden_ones_alone_is_empty(client: Client, cast: Cast) -> None:
    page = client.get("/pairs/in-xx/")
    assert rows(page) == []
    assert "No agreement is recorded here" in words(page)


def test_a_page_says_that_something_superseded_it_and_not_what(client: Client, cast: Cast) -> None:
    assert "Superseded 28 January 1993." in words(client.get("/agreements/open-friendship/"))
