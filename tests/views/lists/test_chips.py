"""Chips: each filter that is on, in words, and what the list is without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.forms.query import offered
from tests.records import make_summit
from tests.views.reading import chips, html, rows

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

WORDS = [
    ("pair=ru-in", "Pair: India and Russia"),
    ("pair=fr-re", "Pair: France and Russian Empire"),
    ("country=us", "Country: United States"),
    ("continuity=split", "Former states: Each state alone"),
    ("kind=memorandum-of-understanding", "Kind: Memorandum of understanding"),
    ("status=in-force", "Status: In force"),
    ("binding=no", "Binding: Not binding"),
    ("subject=arms", "Subject: Arms"),
    ("summit=annual-summit", "Summit: Annual summit"),
    ("signed_from=2019-09-04", "Signed from: 4 September 2019"),
    ("signed_to=sept 2019", "Signed to: September 2019"),
]


@pytest.mark.parametrize(("query", "label"), WORDS)
def test_a_chip_says_its_filter_in_words_and_is_removed(
    client: Client, query: str, label: str
) -> None:
    assert chips(client.get(f"/agreements/?{query}")) == {label: "/agreements/?"}


def test_each_chip_leads_to_the_list_without_it(client: Client) -> None:
    response = client.get(
        "/agreements/?pair=in-ru&kind=treaty&kind=agreement&signed_to=1980&page=1&sort=signed"
    )
    assert rows(response) == ["trade-1955", "friendship-1971"]
    without = {label: rows(client.get(url)) for label, url in chips(response).items()}
    assert without == {
        "Pair: India and Russia": ["trade-1955", "friendship-1971"],
        "Kind: Treaty": ["trade-1955"],
        "Kind: Agreement": ["friendship-1971"],
        "Signed to: 1980": ["trade-1955", "friendship-1971", "nineties", "undated"],
    }


def test_what_is_no_filter_is_kept_without_a_chip(client: Client) -> None:
    response = client.get("/agreements/?sort=title&per_page=2&page=2&kind=agreement")
    assert chips(response) == {"Kind: Agreement": "/agreements/?sort=title&per_page=2"}


def test_a_country_without_agreements_has_its_name_too(client: Client) -> None:
    assert list(chips(client.get("/agreements/?pair=fr-us"))) == ["Pair: France and United States"]


def test_a_plain_list_has_no_chips(client: Client) -> None:
    assert chips(client.get("/agreements/?sort=title")) == {}


def test_a_summit_that_is_not_offered_can_be_asked_for(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offered, "MOST_SUMMITS", 1)
    make_summit("later", "2021-12-06/2021-12-06", "in", "ru")
    option = '<option value="annual-summit"'
    assert option not in html(client.get("/agreements/"))
    response = client.get("/agreements/?summit=annual-summit")
    assert rows(response) == ["spares-2019"]
    assert list(chips(response)) == ["Summit: Annual summit"]
    assert f"{option} selected>Annual summit</option>" in html(response)
