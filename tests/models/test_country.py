"""The names of a country on a day: where an agreement names it, and in the database."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from agreements.models import Country, CountryName
from tests.records import event, make_countries, write
from tests.views.reading import words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

D = dt.date


@pytest.fixture
def congo(db: None) -> Country:
    make_countries(cd="Democratic Republic of the Congo")
    country = Country.objects.get(code="cd")
    names = [
        {"text": "Zaire", "began": "1971-10-27", "ended": "1997-05-17"},
        {"text": "Congo-Léopoldville", "ended": "1966"},
        {"text": "Zaïre", "language": "fr", "began": "1971-10-27", "ended": "1997-05-17"},
        {"text": "Zairean", "kind": "adjective", "began": "1971-10-27"},
    ]
    for name in names:
        CountryName.objects.create(country=country, **{"kind": "name", **name})
    return country


NAMES = [
    (D(1965, 12, 31), D(1965, 12, 31), "Congo-Léopoldville"),
    (D(1966, 1, 1), D(1966, 1, 1), "Democratic Republic of the Congo"),
    (D(1971, 10, 26), D(1971, 10, 26), "Democratic Republic of the Congo"),
    (D(1971, 10, 27), D(1971, 10, 27), "Zaire"),
    (D(1997, 5, 16), D(1997, 5, 16), "Zaire"),
    (D(1997, 5, 17), D(1997, 5, 17), "Democratic Republic of the Congo"),
    (D(1980, 1, 1), D(1980, 12, 31), "Zaire"),
    (D(1971, 1, 1), D(1971, 12, 31), "Democratic Republic of the Congo"),
    (None, D(1980, 1, 1), "Democratic Republic of the Congo"),
]


@pytest.mark.parametrize(("first", "last", "name"), NAMES)
def test_its_name_on_a_day(
    congo: Country, first: dt.date | None, last: dt.date | None, name: str
) -> None:
    assert congo.name_within(first, last) == name


@pytest.mark.usefixtures("congo")
def test_an_agreement_names_it_as_it_was_called(client: Client) -> None:
    write("mines", event("signed", "1980-05-01"), event("notified", "1998", side="A"), pair="cd-fr")
    page = words(client.get("/agreements/mines/"))
    assert "Zaire and France" in page
    assert "CD Zaire today Democratic Republic of the Congo" in page
    assert "by Democratic Republic of the Congo" in page
    assert "Zaire and France" in words(client.get("/agreements/"))
    assert "today" not in words(client.get("/agreements/")).split("Results")[1]
