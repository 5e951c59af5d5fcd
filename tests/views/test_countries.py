"""``/countries/``: who is listed, how each is counted, and names in any script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Country, CountryName
from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, chips, faults, html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

LINE = re.compile(r'<p class="countries__name"><a href="/countries/(\w+)/"')
OTHER = re.compile(r'<li><a href="/countries/(\w+)/"')
NAMES = [
    ("su", "ru", "Советский Союз"),
    ("su", "en", "USSR"),
    ("ci", "en", "Côte d’Ivoire"),
    ("in", "hi", "भारत"),
    ("fr", "ar", "فرنسا"),
]


@pytest.fixture(scope="module")
def world(own_database: None) -> None:
    """India and Russia have two agreements, one of them of the Soviet Union, and hidden ones."""
    make_countries(ci="Ivory Coast", xx="Atlantis")
    make_subjects()
    Country.objects.filter(code="su").update(type="former-state")
    for code, language, text in NAMES:
        CountryName.objects.create(country_id=code, language=language, text=text)
    write_all(
        record("spares", event("signed", "2019-09-04")),
        record("friendship", event("signed", "1971-08-09"), pair="in-su"),
        record("secret", event("signed", "1850"), pair="in-xx", state="draft"),
        record("gone", event("signed", "1851"), pair="fr-ru", state="withdrawn"),
    )


SELECTS = [  # the query, those with agreements, those without
    ("", ["in", "ru", "su"], ["xx", "fr", "ci", "us"]),
    ("sort=name", ["in", "ru", "su"], ["xx", "fr", "ci", "us"]),
    ("type=former-state", ["su"], []),
    ("type=state&type=former-state", ["in", "ru", "su"], ["xx", "fr", "ci", "us"]),
    ("type=territory", [], []),
    ("name=союз", ["su"], []),
    ("name=ussr", ["su"], []),
    ("name=COTE D'IVOIRE", [], ["ci"]),
    ("name=भारत", ["in"], []),
    ("name=فرنسا", [], ["fr"]),
    ("name=us", ["ru", "su"], ["us"]),  # Russia, USSR, and the code
    ("name=xx", [], ["xx"]),
    ("name=nowhere", [], []),
]


@pytest.mark.parametrize(("query", "agreed", "others"), SELECTS)
def test_a_query_selects(client: Client, query: str, agreed: list[str], others: list[str]) -> None:
    page = html(client.get(f"/countries/?{query}"))
    assert (LINE.findall(page), OTHER.findall(page)) == (agreed, sorted(others, key=_name))


def _name(code: str) -> str:
    return {"xx": "Atlantis", "fr": "France", "ci": "Ivory Coast", "us": "United States"}[code]


def test_each_is_counted_by_what_is_public(client: Client) -> None:
    page = words(client.get("/countries/"))
    assert "IN India State 2 agreements 1971–2019" in page
    assert "RU Russia State 1 agreement 2019" in page
    assert "SU Soviet Union Former state 1 agreement 1971" in page
    assert "3 of 7 have agreements in this registry." in page


def test_the_one_with_most_comes_first(client: Client) -> None:
    write_all(record("more", event("signed", "2020"), pair="ru-us"))
    write_all(record("most", event("signed", "2021"), pair="ru-us"))
    assert LINE.findall(html(client.get("/countries/"))) == ["ru", "in", "us", "su"]
    assert LINE.findall(html(client.get("/countries/?sort=name"))) == ["in", "ru", "su", "us"]


def test_what_is_on_can_be_taken_off(client: Client) -> None:
    page = client.get("/countries/?type=territory&name=x")
    assert chips(page) == {
        "Type: Territory": "/countries/?name=x",
        "Name: X": "/countries/?type=territory",
    }
    assert canonical(page) == "/countries/?type=territory&name=x"


REFUSED = [
    ("type=planet", "type"),
    ("sort=size", "sort"),
    ("name=a&name=b", "name"),
    ("q=a", "q"),
    ("name=%00", "name"),
    ("name=" + "x" * 201, "name"),
]


@pytest.mark.parametrize(("query", "parameter"), REFUSED)
def test_what_is_refused(client: Client, query: str, parameter: str) -> None:
    response = client.get(f"/countries/?{query}")
    assert (response.status_code, list(faults(response))) == (400, [parameter])
