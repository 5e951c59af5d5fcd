"""``/officials/``: who is listed, in which order, and what narrows the list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.envoys import envoys
from tests.views.reading import canonical, chips, faults, html, sort_links, words

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["envoys"]

pytestmark = pytest.mark.django_db

NAME = re.compile(r'class="person__name"><a href="/officials/([\w-]+)/"')


def listed(page: str) -> list[str]:
    return NAME.findall(page)


SELECTS = [
    ("", ["andrei-gromyko", "jawaharlal-nehru", "s-jaishankar", "sergei-lavrov"]),
    ("sort=-agreements", ["sergei-lavrov", "andrei-gromyko", "s-jaishankar", "jawaharlal-nehru"]),
    ("country=in", ["jawaharlal-nehru", "s-jaishankar"]),
    ("country=ru", ["andrei-gromyko", "sergei-lavrov"]),
    ("country=su", ["andrei-gromyko"]),
    ("country=us", []),
    ("country=xx", []),
    ("letter=s", ["s-jaishankar", "sergei-lavrov"]),
    ("letter=L", ["sergei-lavrov"]),
    ("letter=g", ["andrei-gromyko"]),
    ("letter=x", []),
    ("name=lavrov", ["sergei-lavrov"]),
    ("name=ЛАВРОВ", ["sergei-lavrov"]),
    ("name=serguei", ["sergei-lavrov"]),
    ("name=لاوروف", ["sergei-lavrov"]),
    ("name=लावरोव", ["sergei-lavrov"]),
    ("name=ghost", []),
    ("name=e&letter=j", ["jawaharlal-nehru"]),
]


@pytest.mark.usefixtures("envoys")
class TestTheList:
    @pytest.mark.parametrize(("query", "slugs"), SELECTS)
    def test_a_query_selects(self, client: Client, query: str, slugs: list[str]) -> None:
        assert listed(html(client.get(f"/officials/?{query}"))) == slugs

    def test_a_line_tells_the_latest_office_and_what_is_public(self, client: Client) -> None:
        page = words(client.get("/officials/?name=lavrov"))
        assert (
            "Sergei Lavrov سيرغي لافروف Russia · Minister of Foreign Affairs, since 9 March 2004 "
            "2 agreements" in page
        )

    def test_letters_are_those_of_names_that_are_shown(self, client: Client) -> None:
        page = html(client.get("/officials/"))
        assert re.findall(r'class="letters__one" href="\?letter=(.)"', page) == [*"agjlns"]

    def test_filters_that_are_on_can_be_taken_off(self, client: Client) -> None:
        page = client.get("/officials/?country=in&letter=s")
        assert chips(page) == {
            "Country: India": "/officials/?letter=s",
            "A name that begins with: S": "/officials/?country=in",
        }
        assert canonical(page) == "/officials/?country=in&letter=s"

    def test_the_orders(self, client: Client) -> None:
        assert sort_links(client.get("/officials/?country=in")) == [
            ("by name", "?country=in", True),
            ("most agreements first", "?country=in&sort=-agreements", False),
        ]


REFUSED = [
    ("country=zz", 404, "country", "There is no country with the code “zz”."),
    ("letter=ab", 400, "letter", "Write one letter."),
    ("letter=7", 400, "letter", "Write one letter."),
    ("sort=age", 400, "sort", "“age” is not known. Write one of: name, -agreements."),
    ("page=2", 400, "page", "There is one page."),
    ("page=x", 400, "page", "Write a whole number from 1 to 1000000."),
    ("name=a&name=b", 400, "name", "It is given more than once: give it once."),
    ("per_page=5", 400, "per_page", None),
]


@pytest.mark.usefixtures("envoys")
@pytest.mark.parametrize(("query", "status", "parameter", "why"), REFUSED)
def test_what_is_refused(
    client: Client, query: str, status: int, parameter: str, why: str | None
) -> None:
    response = client.get(f"/officials/?{query}")
    told = faults(response)
    assert (response.status_code, list(told)) == (status, [parameter])
    assert why is None or told[parameter] == why
