"""A registry without agreements says on every page what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.views.reading import words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

NOTHING = "No agreement has been published yet. An analyst adds the first one in the admin"


@pytest.mark.parametrize("path", ["/", "/agreements/", "/pairs/"])
def test_nothing_is_there_yet(client: Client, path: str) -> None:
    assert NOTHING in words(client.get(path))


def test_home_counts_nothing(client: Client) -> None:
    assert "agreements 0 country pairs 0 countries 0 sources 0" in words(client.get("/"))


def test_a_pair_may_well_have_some(client: Client) -> None:
    page = words(client.get("/pairs/in-ru/"))
    assert "That does not mean that there is none: nobody has gone through the sources" in page
