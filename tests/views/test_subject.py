"""``/subjects/<slug>/``: a topic, or a group with its topics: pairs, latest, codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Subject, SubjectCode
from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, faults, html, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

PAIR = re.compile(
    r'ranking__name" scope="row"><a href="/pairs/(.*?)/">.*?ranking__number">(\d+)<', re.S
)


@pytest.fixture(scope="module")
def world(own_database: None) -> None:
    """Arms and oil of two pairs, one joined over the Soviet Union; a draft on oil."""
    make_countries()
    make_subjects()
    Subject.objects.filter(slug="arms").update(scope_note="What armies use")
    arms = Subject.objects.get(slug="arms")
    for scheme, code in (("wti", "9WEAP"), ("wti", "9MILIT"), ("dcad", "PROC")):
        SubjectCode.objects.create(subject=arms, scheme=scheme, code=code)
    write_all(
        record("spares", event("signed", "2019-09-04"), subjects=["arms"]),
        record("tanks", event("signed", "1980"), subjects=["arms"], pair="in-su"),
        record("frame", event("signed", "2000"), subjects=["defence"], pair="in-us"),
        record("secret", event("signed", "1850"), subjects=["oil"], state="draft"),
        record("gone", event("signed", "1851"), subjects=["arms"], state="withdrawn"),
    )


def test_a_topic(client: Client) -> None:
    page = client.get("/subjects/arms/")
    assert rows(page) == ["spares", "tanks"]
    assert PAIR.findall(html(page)) == [("in-ru", "2")]
    assert "What armies use. 2 agreements" in words(page)
    assert canonical(page) == "/subjects/arms/"


def test_a_group_includes_its_topics(client: Client) -> None:
    page = client.get("/subjects/defence/")
    assert rows(page) == ["spares", "frame", "tanks"]
    assert PAIR.findall(html(page)) == [("in-ru", "2"), ("in-us", "1")]
    assert "3 agreements on the topics of this group On another day Show Arms 2" in words(page)


def test_codes_of_other_lists(client: Client) -> None:
    page = words(client.get("/subjects/arms/"))
    assert "Defense Cooperation Agreement Dataset PROC World Treaty Index 9MILIT 9WEAP" in page


def test_nothing_public_is_no_agreement(client: Client) -> None:
    page = client.get("/subjects/oil/")
    assert "No agreement recorded yet" in words(page)
    assert re.findall("secret|1850", html(page).lower()) == []


def test_addresses(client: Client) -> None:
    assert client.get("/subjects/Arms/")["Location"] == "/subjects/arms/"
    assert client.get("/subjects/nothing/").status_code == 404
    assert list(faults(client.get("/subjects/arms/?page=2"))) == ["page"]
