"""Pages of countries, officials and subjects that read well whatever is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.models import Official
from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("crowd")]

PAGES = [  # the page, and where all of what it draws is drawn
    ("/countries/in/", "/timeline/?country=in"),
    ("/officials/signer/", "/timeline/?official=signer"),
    ("/subjects/arms/", "/timeline/?subject=arms"),
]
CROWD = 410
LONG = "A title " * 250


@pytest.fixture(scope="module")
def crowd(own_database: None) -> None:
    """410 agreements of one day, by one official, one of them with a title of 2,000 characters."""
    make_countries()
    make_subjects()
    Official.objects.create(slug="signer", name="A Signer", country_id="in")
    names = [{"side": "A", "official": "signer", "role": "signed"}]
    signed = event("signed", "2019-09-04", signatures=names)
    write_all(
        *(record(f"one-{n}", signed, subjects=["arms"]) for n in range(CROWD - 1)),
        record("a-long-one", signed, title=LONG.strip(), subjects=["arms"]),
    )


@pytest.mark.parametrize(("address", "all_of_them"), PAGES)
def test_the_latest_are_drawn_and_the_others_led_to(
    client: Client, address: str, all_of_them: str
) -> None:
    page = client.get(address)
    assert "The latest 400 of 410 are drawn." in words(page)
    assert f'<a href="{all_of_them}">' in html(page)
    assert client.get(all_of_them).status_code == 200


def test_the_latest_are_listed_with_the_long_title(client: Client) -> None:
    page = client.get("/countries/in/")
    assert rows(page)[0] == "a-long-one"
    assert len(rows(page)) == 10
    assert LONG.strip() in html(page)


def test_the_head_counts_all_of_them(client: Client) -> None:
    assert "410 agreements since 2019." in words(client.get("/countries/in/"))
    assert "410 agreements signed or witnessed." in words(client.get("/officials/signer/"))
    assert "410 agreements" in words(client.get("/subjects/arms/"))
