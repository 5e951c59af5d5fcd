"""A query string: what of it counts, and the addresses that differ from it."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from agreements.views.lists.query import Query

KNOWN = ("pair", "kind", "sort", "page")


def query(text: str) -> Query:
    return Query(QueryDict(text), KNOWN, ("kind",))


def test_empty_and_foreign_parameters_do_not_count() -> None:
    assert dict(query("pair=&kind=&kind=treaty&utm_medium=x&gclid=1&fbclid=2").data.lists()) == {
        "kind": ["treaty"]
    }


@pytest.mark.parametrize(
    ("names", "value", "address"),
    [
        (("pair",), None, "?kind=a&kind=b&sort=title"),
        (("kind",), None, "?pair=in-ru&sort=title"),
        (("kind",), "a", "?pair=in-ru&kind=b&sort=title"),
        (("pair", "sort"), None, "?kind=a&kind=b"),
        (("page",), None, "?pair=in-ru&kind=a&kind=b&sort=title"),
    ],
)
def test_without_a_parameter_or_one_value_it_is_page_one(
    names: tuple[str, ...], value: str | None, address: str
) -> None:
    given = query("pair=in-ru&kind=a&kind=b&sort=title&page=3")
    assert given.without(*names, value=value) == address


def test_without_the_last_parameter_nothing_is_asked() -> None:
    assert query("pair=in-ru&page=2").without("pair") == "?"


def test_having_a_value_it_is_page_one_or_the_page_asked_for() -> None:
    given = query("kind=a&kind=b&page=3")
    assert given.having(sort="title") == "?kind=a&kind=b&sort=title"
    assert given.having(page="4") == "?kind=a&kind=b&page=4"
    assert given.data.urlencode() == "kind=a&kind=b&page=3"


def test_values_are_written_so_that_they_read_back() -> None:
    given = query("pair=a%26b%3D%C3%A9+%231")
    assert given.having() == "?pair=a%26b%3D%C3%A9+%231"


def test_faults_come_in_the_order_of_the_query_one_a_parameter() -> None:
    given = query(f"zz=1&kind={'x' * 201}&pair=a&pair=b&sort=%00")
    assert [fault.parameter for fault in given.own_faults()] == ["zz", "kind", "pair", "sort"]
    assert [fault.missing for fault in given.own_faults()] == [False] * 4


def test_200_characters_are_not_too_long() -> None:
    assert list(query(f"pair={'é' * 200}").own_faults()) == []
