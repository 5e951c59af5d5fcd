"""Each parameter of the query grammar selects exactly what it says (the registry: listed.py)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.http import QueryDict

from agreements.filters import AgreementFilter
from agreements.models import Agreement
from tests.listed import SUMMIT

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

TODAY = dt.date(2026, 11, 23)

OF_RUSSIA = {"spares-2019", "month-2019", "year-2019", "doubted-2019", "nineties", "undated"}
OF_SOVIET_UNION = {"friendship-1971", "trade-1955"}
INDIA_RUSSIA = OF_RUSSIA | OF_SOVIET_UNION
EVERYTHING = INDIA_RUSSIA | {"alliance-1893", "pact-2020", "strategic-2021"}

SELECTS = [
    ("", EVERYTHING),
    ("pair=in-ru", INDIA_RUSSIA),
    ("pair=ru-in", INDIA_RUSSIA),
    ("pair=IN-RU", INDIA_RUSSIA),
    ("pair=in-ru&continuity=split", OF_RUSSIA),
    ("pair=in-su", OF_SOVIET_UNION),
    ("pair=su-in&continuity=split", OF_SOVIET_UNION),
    ("pair=fr-ru", {"alliance-1893"}),
    ("pair=fr-ru&continuity=split", set()),
    ("pair=fr-su", set()),
    ("pair=fr-re", {"alliance-1893"}),
    ("pair=fr-in", set()),
    ("country=ru", EVERYTHING - {"pact-2020"}),
    ("country=ru&continuity=split", OF_RUSSIA | {"strategic-2021"}),
    ("country=su", OF_SOVIET_UNION),
    ("country=re", {"alliance-1893"}),
    ("country=fr&country=us", {"alliance-1893", "pact-2020", "strategic-2021"}),
    ("pair=in-ru&country=us", set()),
    ("kind=treaty", {"friendship-1971"}),
    ("kind=treaty&kind=convention", {"friendship-1971", "alliance-1893"}),
    ("kind=memorandum-of-understanding", {"month-2019", "year-2019"}),
    ("binding=yes", {"friendship-1971", "spares-2019"}),
    ("binding=yes&binding=no", {"friendship-1971", "spares-2019", "month-2019", "year-2019"}),
    ("subject=arms", {"spares-2019", "undated"}),
    ("subject=defence", {"spares-2019", "undated", "month-2019"}),
    ("subject=oil", {"trade-1955", "pact-2020"}),
    ("subject=energy&subject=arms", {"trade-1955", "pact-2020", "spares-2019", "undated"}),
    ("status=in-force", {"pact-2020"}),
    ("status=terminated", {"friendship-1971"}),
    ("status=announced", {"strategic-2021"}),
    ("status=in-force&status=terminated", {"pact-2020", "friendship-1971"}),
    ("status=expired", set()),
    (f"summit={SUMMIT}", {"spares-2019"}),
    ("kind=treaty&binding=no", set()),
    ("pair=in-ru&kind=agreement&subject=oil", {"trade-1955"}),
    ("page=3&per_page=1&sort=title", EVERYTHING),
]


def grammar(query: str, today: dt.date = TODAY) -> AgreementFilter:
    """The filter of a query that holds no fault."""
    given = AgreementFilter(QueryDict(query), Agreement.objects.published(), today=today)
    assert given.form.errors == {}
    return given


@pytest.mark.parametrize(("query", "slugs"), SELECTS)
def test_a_query_selects(query: str, slugs: set[str]) -> None:
    assert {agreement.slug for agreement in grammar(query).selected()} == slugs


def test_a_status_is_that_of_the_day() -> None:
    then = grammar("status=in-force", dt.date(1980, 1, 1))
    assert [agreement.slug for agreement in then.selected()] == ["friendship-1971"]


DAYS = [
    ("signed_from=2019", (dt.date(2019, 1, 1), None)),
    ("signed_to=2019", (None, dt.date(2019, 12, 31))),
    ("signed_from=2019-09&signed_to=2019-09", (dt.date(2019, 9, 1), dt.date(2019, 9, 30))),
    ("signed_from=4 Sep 2019&signed_to=2019", (dt.date(2019, 9, 4), dt.date(2019, 12, 31))),
    ("signed_from=about 1971", (dt.date(1970, 1, 1), None)),
    ("signed_to=between 1971 and 1973", (None, dt.date(1973, 12, 31))),
    ("signed_from=before 1973&signed_to=1971", (None, dt.date(1971, 12, 31))),
]


@pytest.mark.parametrize(("query", "days"), DAYS)
def test_bounds_reach_to_their_outer_edge(
    query: str, days: tuple[dt.date | None, dt.date | None]
) -> None:
    assert grammar(query).day_filter == days


def test_without_bounds_there_is_no_day_filter() -> None:
    assert grammar("pair=in-ru").day_filter is None


def test_choices_are_asked_for_once_a_form(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(2):
        grammar("country=in&country=ru&country=us&subject=oil&subject=arms")
