"""The grammar by what is known of an agreement: its force, series, people, bodies, sources."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import QueryDict

from agreements.filters import AgreementFilter
from agreements.models import Agreement, Body, Official, Series, Summit
from tests.records import event, make_countries, make_subjects, make_summit, record, write_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("known")]

TODAY = dt.date(2026, 11, 23)
LATER = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
EVERYTHING = {"pact", "suspended", "ended", "waiting", "statement"}


@pytest.fixture(scope="module")
def known(own_database: None) -> None:
    """In force, suspended, ended, of unknown force, and a draft of which everything is unknown."""
    make_countries()
    make_subjects()
    series = Series.objects.create(slug="annual", name="Annual Summit")
    make_summit("first", "2000-10-02/2000-10-05", "in", "ru")
    Summit.objects.update(series=series)
    Official.objects.create(slug="minister", name="A Minister", country_id="in")
    Official.objects.create(slug="ghost", name="A Ghost", country_id="in")
    Body.objects.create(slug="ministry", name="A Ministry", country_id="in")
    Body.objects.create(slug="cellar", name="A Cellar", country_id="in")
    force = event("entered-into-force", "2001-01-01")
    write_all(
        record("pact", _signed("minister"), force) | _by("ministry"),
        record("suspended", event("signed", "2000"), force, event("suspended", "2020-01-01")),
        record("ended", event("signed", "2000"), force, event("terminated", "2010-01-01")),
        record("waiting", event("signed", "2000", summit="first"), sources=_book("waiting")),
        record("statement", event("adopted", "2000"), kind="joint-statement", binding="no"),
        record("secret", _signed("ghost"), state="draft", sources=_book("secret")) | _by("cellar"),
    )
    Agreement.objects.exclude(slug="pact").update(updated=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    Agreement.objects.filter(slug="pact").update(updated=LATER)


def _signed(slug: str) -> dict:
    names = [{"side": "A", "official": slug, "role": "signed"}]
    return event("signed", "2000", signatures=names, summit="first")


def _by(body: str) -> dict:
    lead = {"role": "lead"}
    return {
        "parties": [
            {"side": "A", "country": "in", "body": body} | lead,
            {"side": "B", "country": "ru"} | lead,
        ]
    }


def _book(slug: str) -> list[dict[str, str]]:
    return [{"key": f"source-of-{slug}", "title": "A book", "kind": "book"}]


def grammar(query: str, today: dt.date = TODAY) -> AgreementFilter:
    return AgreementFilter(QueryDict(query), Agreement.objects.published(), today=today)


SELECTS = [
    ("in_force=yes", {"pact", "suspended"}),
    ("in_force=no", {"ended", "statement"}),
    ("in_force=unknown", {"waiting"}),
    ("series=annual", {"pact", "waiting"}),
    ("official=minister", {"pact"}),
    ("body=ministry", {"pact"}),
    ("source_kind=book", {"waiting"}),
    ("source_kind=newswire", EVERYTHING - {"waiting"}),
    ("source_kind=official-text", set()),
    ("updated_since=2020", EVERYTHING),
    ("updated_since=2026-11-20", {"pact"}),
    ("updated_since=2026-11-20T12:00:00Z", {"pact"}),
    ("updated_since=2026-11-20T12:00:01Z", set()),
    ("series=annual&in_force=yes", {"pact"}),
]


@pytest.mark.parametrize(("query", "slugs"), SELECTS)
def test_a_query_selects(query: str, slugs: set[str]) -> None:
    asked = grammar(query)
    assert asked.form.errors == {}
    assert {agreement.slug for agreement in asked.selected()} == slugs


def test_in_force_is_asked_of_the_day() -> None:
    then = grammar("in_force=yes", dt.date(2005, 6, 1))
    assert then.form.errors == {}
    assert {agreement.slug for agreement in then.selected()} == {"pact", "suspended", "ended"}


MISSING = [
    ("series=weekly", "There is no series “weekly”."),
    ("official=nobody", "There is no official “nobody”."),
    ("official=ghost", "There is no official “ghost”."),
    ("body=nothing", "There is no body “nothing”."),
    ("body=cellar", "There is no body “cellar”."),
]


@pytest.mark.parametrize(("query", "sentence"), MISSING)
def test_a_name_that_stands_for_nothing_public_is_missing(query: str, sentence: str) -> None:
    name = query.partition("=")[0]
    [error] = grammar(query).form.errors.as_data()[name]
    assert (error.code, error.messages) == ("missing", [sentence])


REFUSED = ("in_force=maybe", "source_kind=rumour", "updated_since=soon")


@pytest.mark.parametrize("query", REFUSED)
def test_a_value_of_the_wrong_form_is_refused(query: str) -> None:
    name = query.partition("=")[0]
    [error] = grammar(query).form.errors.as_data()[name]
    assert error.code != "missing"
