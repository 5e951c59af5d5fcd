"""``/countries/<code>/``: partners, subjects, names, predecessors, and what is not public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Country, CountryExistence, CountryName, Succession
from tests.records import event, make_countries, make_subjects, make_summit, record, write_all
from tests.views.reading import canonical, faults, html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

RANKED = re.compile(
    r'ranking__name" scope="row"><a href="(.*?)">.*?ranking__number".*?>(\d+)<.*?'
    r'ranking__years">(.*?)</td>',
    re.S,
)
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def world(own_database: None) -> None:
    """Russia continues the Soviet Union; Luxembourg stands beside Belgium; the rest is hidden."""
    make_countries(be="Belgium", lu="Luxembourg", kz="Kazakhstan", xx="Atlantis", zz="Zembla")
    make_subjects()
    make_summit("summit-a", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    make_summit("summit-b", "2020-09-04/2020-09-05", "ru", "in", city="Delhi")
    _past()
    write_all(
        record("spares", event("signed", "2019-09-04"), subjects=["arms", "oil"]),
        record("friendship", event("signed", "1971-08-09"), pair="in-su", subjects=["defence"]),
        record("pact", event("signed", "2020"), pair="in-us"),
        record("undated", event("signed"), pair="in-us"),
        record("union", event("signed", "1958"), pair="be-in")
        | {"parties": [_party("A", "be"), _party("A", "lu", "co-party"), _party("B", "in")]},
        record("secret", event("signed", "1850"), pair="in-xx", state="draft", subjects=["oil"]),
        record("gone", event("signed", "1851"), pair="in-us", state="withdrawn"),
    )


def _party(side: str, country: str, role: str = "lead") -> dict[str, str]:
    return {"side": side, "country": country, "role": role}


def _past() -> None:
    here = {"source_url": "https://example.org/end", "source_title": "The end of the Union"}
    for successor, continues in (("ru", True), ("kz", False)):
        step, _new = Succession.objects.get_or_create(
            predecessor_id="su", successor_id=successor, defaults=here | {"continues": continues}
        )
        step.date, step.basis = "1991-12-26", "Dissolution"
        step.save()
    was = CountryExistence(country_id="su", **here)
    was.began, was.ended = "1922-12-30", "1991-12-26"
    was.save()
    for text, began, ended in (("Burma", None, "1989"), ("Myanmar", "1989", None)):
        name = CountryName(country_id="zz", kind="name", text=text)
        name.began, name.ended = began, ended
        name.save()
    CountryName.objects.create(country_id="zz", kind="name", language="ar", text="ميانمار")
    CountryName.objects.create(country_id="zz", kind="alias", text="Zembla, Republic of")


def ranked(page: str) -> list[tuple[str, str, str]]:
    """Address, number and years of each line of the rankings."""
    return [(url, count, TAG.sub("", years)) for url, count, years in RANKED.findall(page)]


PARTNERS = {
    "in": [
        ("/pairs/in-ru/", "2", "1971–2019"),
        ("/pairs/in-us/", "2", "2020"),
        ("/pairs/be-in/", "1", "1958"),
        ("/pairs/in-lu/", "1", "1958"),
    ],
    "ru": [("/pairs/in-ru/", "2", "1971–2019")],
    "ru/?continuity=split": [("/pairs/in-ru/?continuity=split", "1", "2019")],
    "in/?continuity=split": [
        ("/pairs/in-us/?continuity=split", "2", "2020"),
        ("/pairs/be-in/?continuity=split", "1", "1958"),
        ("/pairs/in-lu/?continuity=split", "1", "1958"),
        ("/pairs/in-ru/?continuity=split", "1", "2019"),
        ("/pairs/in-su/?continuity=split", "1", "1971"),
    ],
    "su": [("/pairs/in-su/", "1", "1971")],
    "lu": [("/pairs/in-lu/", "1", "1958")],
    "xx": [],
}


@pytest.mark.parametrize(("path", "partners"), PARTNERS.items())
def test_partners(client: Client, path: str, partners: list[tuple[str, str, str]]) -> None:
    address = f"/countries/{path}" if "?" in path else f"/countries/{path}/"
    found = ranked(html(client.get(address)))
    assert sorted(line for line in found if "/pairs/" in line[0]) == sorted(partners)


def test_subjects_are_groups_that_lead_to_the_list(client: Client) -> None:
    page = html(client.get("/countries/ru/"))
    assert ranked(page)[1:] == [
        ("/subjects/defence/", "2", "1971–2019"),
        ("/subjects/energy/", "1", "2019"),
    ]
    assert 'href="/agreements/?country=ru&amp;subject=defence"' in page


def test_the_page_of_a_continuing_state_holds_both(client: Client) -> None:
    joined, split = client.get("/countries/ru/"), client.get("/countries/ru/?continuity=split")
    assert rows(joined) == ["spares", "friendship"]
    assert rows(split) == ["spares"]
    assert 'href="?continuity=split"' in html(joined)
    assert canonical(split) == "/countries/ru/"


def test_the_sentence_counts_what_is_public(client: Client) -> None:
    assert "5 treaties and agreements since 1958 , 0 known to be in force today" in words(
        client.get("/countries/in/")
    )


def test_summits_attended_and_hosted(client: Client) -> None:
    assert "2 summits , 1 hosted" in words(client.get("/countries/ru/"))


def test_successors_with_day_ground_and_source(client: Client) -> None:
    page = words(client.get("/countries/su/"))
    assert (
        "Existence 30 December 1922 to 26 December 1991 The end of the Union Successors "
        "Russia , 26 December 1991, the same state in law Dissolution." in page
    )
    assert "Kazakhstan , 26 December 1991 Dissolution." in page
    assert "Continued by Russia" in page
    assert "Predecessors Soviet Union" in words(client.get("/countries/ru/"))


def test_names_over_time_and_in_other_languages(client: Client) -> None:
    page = client.get("/countries/zz/")
    assert "Names over time Burma, until 1989 Myanmar, since 1989" in words(page)
    assert '<dd lang="ar"><bdi>ميانمار</bdi></dd>' in html(page)
    assert "1 other spelling under which it is found English Zembla, Republic of" in words(page)


def test_a_country_without_agreements_says_so(client: Client) -> None:
    page = client.get("/countries/xx/")
    assert "This registry holds no published agreement of Atlantis." in words(page)
    assert rows(page) == []
    assert re.findall("secret|1850", html(page).lower()) == []


def test_an_undated_agreement_is_counted_and_comes_last(client: Client) -> None:
    assert rows(client.get("/countries/us/")) == ["pact", "undated"]


ADDRESSES = [
    ("/countries/IN/", 301, "/countries/in/"),
    ("/countries/IN/?continuity=split", 301, "/countries/in/?continuity=split"),
    ("/countries/nowhere/", 404, None),
    ("/countries/in-ru/", 404, None),
]


@pytest.mark.parametrize(("address", "status", "target"), ADDRESSES)
def test_addresses(client: Client, address: str, status: int, target: str | None) -> None:
    response = client.get(address)
    assert (response.status_code, response.get("Location")) == (status, target)


@pytest.mark.parametrize("query", ["continuity=joined", "kind=treaty", "continuity=split&x=1"])
def test_what_is_refused(client: Client, query: str) -> None:
    response = client.get(f"/countries/in/?{query}")
    assert (response.status_code, len(faults(response))) == (400, 1)


def test_countries_of_every_kind_of_name_have_a_page(client: Client) -> None:
    for code in Country.objects.values_list("code", flat=True):
        assert client.get(f"/countries/{code}/").status_code == 200
