"""The page of a pair: its address, its sentence, its timeline, list, kinds and summits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Coverage
from tests.listed import SUMMIT
from tests.views.reading import canonical, html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

OF_RUSSIA = ["doubted-2019", "spares-2019", "month-2019", "year-2019", "nineties"]
OF_SOVIET_UNION = ["friendship-1971", "trade-1955"]

SENTENCES = [
    (
        "/pairs/in-ru/",
        "5 treaties and agreements since 1955 , 0 known to be in force today, 4 not known "
        "either way; 3 memoranda and statements besides. "
        "2 were made between India and the Soviet Union.",
    ),
    (
        "/pairs/in-ru/?continuity=split",
        "3 treaties and agreements since 1990 , 0 known to be in force today, 3 not known "
        "either way; 3 memoranda and statements besides.",
    ),
    (
        "/pairs/in-su/",
        "2 treaties and agreements since 1955 , 0 known to be in force today, 1 not known "
        "either way.",
    ),
    (
        "/pairs/fr-ru/",
        "1 treaty or agreement , 0 known to be in force today, 1 not known either way. "
        "1 was made between France and the Russian Empire.",
    ),
    ("/pairs/in-us/", "1 treaty or agreement , 1 known to be in force today."),
    ("/pairs/fr-in/", "No agreement is recorded here."),
]


@pytest.mark.parametrize(("address", "sentence"), SENTENCES)
def test_its_sentence(client: Client, address: str, sentence: str) -> None:
    assert sentence in words(client.get(address))


def anchors(page: str) -> list[str]:
    """Agreements that the drawings and the list of the timeline lead to."""
    figure = page.split('<figure class="timeline">')[1].split("</figure>")[0]
    return re.findall(r'href="/agreements/([\w-]+)/"', figure)


LISTS = [
    ("/pairs/in-ru/", [*OF_RUSSIA, *OF_SOVIET_UNION, "undated"]),
    ("/pairs/in-ru/?continuity=split", [*OF_RUSSIA, "undated"]),
    ("/pairs/in-su/", OF_SOVIET_UNION),
    ("/pairs/fr-re/", ["alliance-1893"]),
]


@pytest.mark.parametrize(("address", "slugs"), LISTS)
def test_its_list_and_its_timeline_hold_the_same(
    client: Client, address: str, slugs: list[str]
) -> None:
    response = client.get(address)
    assert rows(response) == slugs
    assert set(anchors(html(response))) == set(slugs)


def test_each_agreement_is_drawn_twice_and_listed_once_and_an_undated_one_listed(
    client: Client,
) -> None:
    found = anchors(html(client.get("/pairs/in-ru/")))
    drawn = {slug: found.count(slug) for slug in (*OF_RUSSIA, *OF_SOVIET_UNION, "undated")}
    assert drawn.pop("undated") == 1
    assert set(drawn.values()) == {3}


LINKS = [
    ("/pairs/in-ru/", ["?continuity=split", "/pairs/in-su/"]),
    ("/pairs/in-ru/?continuity=split", ["/pairs/in-ru/", "/pairs/in-su/"]),
    ("/pairs/in-su/", ["/pairs/in-ru/"]),
    ("/pairs/fr-re/", ["/pairs/fr-ru/"]),
    ("/pairs/in-us/", []),
]


@pytest.mark.parametrize(("address", "links"), LINKS)
def test_former_states_are_one_click_away(client: Client, address: str, links: list[str]) -> None:
    head = html(client.get(address)).split('<ul class="pair-head__links">')[1].split("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', head) == links


def test_its_kinds_lead_to_their_lists(client: Client) -> None:
    page = html(client.get("/pairs/in-ru/?continuity=split"))
    kinds = re.findall(
        r'<a href="(/agreements/[^"]+kind=[^"]+)">[\w ]+</a></th><td>(\d)</td>', page
    )
    assert [int(count) for _url, count in kinds] == [2, 2, 1, 1]
    for url, count in kinds:
        assert len(rows(client.get(url.replace("&amp;", "&")))) == int(count)


def test_its_summits_say_how_many_were_made_there(client: Client) -> None:
    response = client.get("/pairs/in-ru/")
    assert "Annual summit 4–5 September 2019, Vladivostok, Russia 1 agreement" in words(response)
    assert f'href="/summits/{SUMMIT}/"' in html(response)
    assert "Annual summit" not in words(client.get("/pairs/in-su/"))


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/pairs/ru-in/", "/pairs/in-ru/"),
        ("/pairs/IN-RU/", "/pairs/in-ru/"),
        ("/pairs/Su-iN/?continuity=split", "/pairs/in-su/?continuity=split"),
        ("/pairs/ru-in/?x=%26%20y", "/pairs/in-ru/?x=%26%20y"),
    ],
)
def test_another_order_or_case_leads_to_it(client: Client, path: str, leads_to: str) -> None:
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, leads_to)


@pytest.mark.parametrize("address", ["/pairs/in-ru/", "/pairs/in-ru/?continuity=split&utm_id=1"])
def test_its_canonical_address(client: Client, address: str) -> None:
    assert canonical(client.get(address)) == "/pairs/in-ru/"


def test_none_is_not_the_same_as_not_looked(client: Client) -> None:
    swept = "nobody has gone through the sources for these two yet"
    assert swept in words(client.get("/pairs/fr-in/"))
    Coverage.objects.create(
        country_a_id="fr", country_b_id="in", began="1950", ended="2020", note="The treaty series"
    )
    page = words(client.get("/pairs/fr-in/"))
    assert "The treaty series (1950 – 2020)" in page
    assert swept not in page
    assert "outside of it there may well be some" in page
