"""What the pages of countries, officials and subjects cost: the same for 1, 3 and 100 rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.views.many import make_few, make_many
from tests.views.reading import html

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

PARTNER = 'class="ranking__name" scope="row"><a href="/pairs/'
PAGES = [  # the address, the number of queries, what stands once for a row, rows besides, the most
    ("/countries/", 3, 'class="countries__line"', 1, 101),
    ("/countries/in/", 21, PARTNER, 0, 100),
    ("/countries/in/", 21, 'class="row"', 0, 10),
    ("/officials/", 6, 'class="person__name"', 1, 100),
    ("/officials/an-official/", 14, 'class="chain__event ', 0, 100),
    ("/subjects/", 4, 'href="/subjects/arms/"', 0, 1),
    ("/subjects/arms/", 10, PARTNER, 0, 100),
    ("/subjects/defence/", 12, PARTNER, 0, 100),
]


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.parametrize(("address", "queries", "sign", "more", "most"), PAGES)
def test_a_page(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    queries: int,
    sign: str,
    more: int,
    most: int,
    count: int,
) -> None:
    make_few()
    make_many(count)
    with django_assert_num_queries(queries):
        page = client.get(address)
    assert html(page).count(sign) == min(count + more, most)
