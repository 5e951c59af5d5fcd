"""What is kept while nothing changes: read once, and never shown when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from agreements.models import Country, vocabulary
from agreements.models.revision import one_look, revision
from tests.factories import CountryFactory

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def name(code: str) -> str:
    return vocabulary.countries()[code].name


def rename(code: str, text: str) -> None:
    Country.objects.filter(code=code).update(name=text)


def test_what_is_kept_costs_the_look_alone(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    before = vocabulary.countries()
    with django_assert_num_queries(1):
        assert vocabulary.countries() is before


def test_a_page_looks_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    vocabulary.countries(), vocabulary.subjects()
    with django_assert_num_queries(1), one_look():
        revision(), vocabulary.countries(), vocabulary.subjects()


def test_every_change_is_seen_by_who_makes_it() -> None:
    assert name("in") == "India"
    for text in ("Bharat", "Hind"):
        rename("in", text)
        assert name("in") == text


def test_a_page_of_who_changes_something_reads_each_thing_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    rename("in", "Bharat")
    with django_assert_num_queries(3), one_look():  # the look, the countries, their names
        assert (name("in"), name("in")) == ("Bharat", "Bharat")


def test_what_is_rolled_back_is_not_kept() -> None:
    with transaction.atomic():
        rename("in", "Bharat")
        assert name("in") == "Bharat"
        transaction.set_rollback(True)
    assert name("in") == "India"


def test_what_is_added_while_a_page_is_made_is_found() -> None:
    with one_look():
        vocabulary.countries()
        CountryFactory.create(code="zz", name="Zedland")
        assert "zz" not in vocabulary.countries()
        assert vocabulary.country("zz").name == "Zedland"
