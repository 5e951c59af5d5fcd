"""People at the desk, and a little world for them to write about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from agreements.models import CountryName, Official, Source, Summit
from tests.factories import OfficialFactory, SourceFactory
from tests.records import make_countries, make_subjects, make_summit

if TYPE_CHECKING:
    from django.db.models import QuerySet


def client_of(name: str, permissions: QuerySet[Permission]) -> Client:
    """A client logged in as a new member of the staff with these *permissions*.

    Content types are known, as in any process that has served a page: queries are counted so.
    """
    ContentType.objects.get_for_models(*apps.get_app_config("agreements").get_models())
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(permissions)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def analyst(db: None) -> Client:
    ours = Permission.objects.filter(content_type__app_label="agreements")
    return client_of("analyst", ours.exclude(codename="publish_agreement"))


@pytest.fixture
def reviewer(db: None) -> Client:
    return client_of("reviewer", Permission.objects.filter(content_type__app_label="agreements"))


@pytest.fixture
def countries(db: None) -> None:
    make_countries()


@pytest.fixture
def subjects(db: None) -> None:
    make_subjects()


@pytest.fixture
def summit(countries: None) -> Summit:
    return make_summit("annual-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")


@pytest.fixture
def source(db: None) -> Source:
    return SourceFactory.create(key="press", title="Press release")


@pytest.fixture
def singh(countries: None) -> Official:
    return OfficialFactory.create(slug="singh", name="Singh", country_id="in")


@pytest.fixture
def manturov(countries: None) -> Official:
    return OfficialFactory.create(slug="manturov", name="Manturov", country_id="ru")


@pytest.fixture
def names() -> None:
    """What the reader has to know of the countries besides their names."""
    for code, adjective in (("in", "Indian"), ("ru", "Russian"), ("fr", "French")):
        CountryName.objects.create(country_id=code, kind="adjective", language="en", text=adjective)
    for code, text in (("in", "India"), ("ru", "Russia"), ("fr", "France")):
        CountryName.objects.create(country_id=code, kind="name", language="en", text=text)
