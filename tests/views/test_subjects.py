"""``/subjects/``: the tree, with numbers that count an agreement once for a group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.records import event, make_countries, make_subjects, record, write_all
from tests.views.reading import canonical, faults, html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

TOPIC = re.compile(
    r'<a href="/subjects/([\w-]+)/">[^<]*</a> <span class="subject-group__number">(\d+)</span>'
)
GROUP = re.compile(r'<a href="/subjects/([\w-]+)/">[^<]*</a> <span class="subject-group__count">')


@pytest.fixture(scope="module")
def world(own_database: None) -> None:
    """On arms and oil, on defence itself, on nothing; and a draft on oil."""
    make_countries()
    make_subjects()
    signed = event("signed", "2019-09-04")
    write_all(
        record("both", signed, subjects=["arms", "oil"]),
        record("twice", signed, subjects=["defence", "arms"]),
        record("group", event("signed"), subjects=["defence"], pair="in-us"),
        record("none", signed),
        record("secret", signed, subjects=["oil"], state="draft"),
        record("gone", signed, subjects=["oil"], state="withdrawn"),
    )


def test_groups_and_topics_in_their_order(client: Client) -> None:
    page = html(client.get("/subjects/"))
    assert GROUP.findall(page) == ["defence", "energy"]
    assert TOPIC.findall(page) == [("arms", "2"), ("oil", "1")]


def test_an_agreement_counts_once_for_its_group(client: Client) -> None:
    page = words(client.get("/subjects/"))
    assert "Defence , 3 agreements Arms 2 Energy , 1 agreement Oil 1" in page


def test_what_has_no_subject_is_said(client: Client) -> None:
    assert "Of 1 no subject is recorded." in words(client.get("/subjects/"))


def test_it_takes_no_parameter(client: Client) -> None:
    response = client.get("/subjects/?page=1")
    assert (response.status_code, list(faults(response))) == (400, ["page"])
    assert canonical(client.get("/subjects/?utm_source=x")) == "/subjects/"
