"""Which version a form was opened with, who saved since, and who is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Permission, User

from agreements.models import Agreement, Event
from tests.admin.conflicts import choices, opened, refused, spares
from tests.admin.conftest import client_of
from tests.admin.desk import Page, address

if TYPE_CHECKING:
    from django.test import Client


@pytest.mark.parametrize("version", ["", "one", "-1", "9" * 400, "1; DROP", "²", "\x00"])
def test_a_version_that_is_none(analyst: Client, countries: None, version: str) -> None:
    agreement = spares()
    page = opened(analyst, agreement)
    refused(page, title="My title", _version=version)
    assert choices(page) == {"title": ("My title", "Spares", "mine")}
    assert page.save().status_code == 302
    agreement.refresh_from_db()
    assert agreement.title == "My title"


def test_a_form_without_a_version_says_so(analyst: Client, countries: None) -> None:
    page = opened(analyst, spares())
    del page.typed["_version"]
    sentence = "This form does not say which version of the agreement it was opened with."
    assert sentence in refused(page)


@pytest.mark.parametrize(
    "digests", ["", "{", "[1]", '{"": 1}', '{"": {"title": 7}}', "[" * 100_000]
)
def test_without_knowing_what_was_opened_mine_is_kept(
    analyst: Client, reviewer: Client, countries: None, digests: str
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(title="Their title")
    refused(second, _opened=digests)
    assert choices(second) == {"title": ("Spares", "Their title", "mine")}


def test_the_same_said_by_both_asks_nothing(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(title="One title")
    html = refused(second, title=" One  title ")
    assert choices(second) == {}
    assert "What you typed says the same" in html


def test_other_paths_raise_the_version(analyst: Client, reviewer: Client, countries: None) -> None:
    agreement = spares()
    page = opened(analyst, agreement)
    signed = agreement.events.get(kind="signed")
    event_page = Page(reviewer, address(Event, "change", signed))
    assert event_page.save(place="Vladivostok").status_code == 302
    assert "Somebody changed this agreement at " in refused(page)
    assert choices(page) == {"events-0-place": ("", "Vladivostok", "theirs")}


def test_ones_own_other_window(analyst: Client, countries: None) -> None:
    agreement = spares()
    first, second = opened(analyst, agreement), opened(analyst, agreement)
    first.save(title="One title")
    html = refused(second, title="Other title")
    said = [
        "You saved this agreement at ",
        '<th scope="col">Yours, saved at ',
        "Take what is saved",
    ]
    assert [words for words in [*said, "Theirs", "Take theirs"] if words in html] == said


def test_ones_own_window_after_somebody_elses(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    """What stands there may be theirs as well, also when one's own other window was later."""
    agreement = spares()
    page = opened(analyst, agreement)
    opened(reviewer, agreement).save(title="Their title")
    opened(analyst, agreement).save(note="Mine")
    html = refused(page, title="Other title")
    assert "You saved this agreement at " in html
    assert '<th scope="col">Theirs</th>' in html


@pytest.mark.parametrize("since", ["", "x", "2019-09-04", "\x00"])
def test_a_form_that_does_not_say_since_when_it_is_open(
    analyst: Client, countries: None, since: str
) -> None:
    agreement = spares()
    first, second = opened(analyst, agreement), opened(analyst, agreement)
    first.save(title="One title")
    assert '<th scope="col">Theirs</th>' in refused(second, title="Other title", _since=since)


def test_an_earlier_day_is_named(analyst: Client, reviewer: Client, countries: None) -> None:
    agreement = spares()
    page = opened(analyst, agreement)
    Agreement.objects.update(updated="2026-01-02T03:04:00Z", title="Their title")
    refused(page)
    sentence = "Somebody changed this agreement on 2 Jan 2026 at 03:04 UTC while you were typing."
    assert page.response.context["what_happened"] == sentence


def test_a_new_agreement_has_no_version(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Agreement, "add"))
    assert "_version" not in page.typed
    assert page.save(title="New", slug="new").status_code == 302


def test_whoever_may_only_look_sees_no_conflict(analyst: Client, countries: None) -> None:
    agreement = spares()
    looking = client_of("guest", Permission.objects.filter(codename__startswith="view_"))
    page = opened(analyst, agreement)
    response = looking.post(page.url, {**page.typed, "_version": "0"})
    assert response.status_code == 403
    assert User.objects.count() == 2


def test_rows_that_may_not_be_changed_are_not_compared(reviewer: Client, countries: None) -> None:
    agreement = spares()
    codenames = ("change_agreement", "view_event", "view_party")
    some = client_of("some", Permission.objects.filter(codename__in=codenames))
    page = opened(some, agreement)
    first = opened(reviewer, agreement)
    first.row("events", 0, date="2018")
    first.save()
    refused(page, note="Mine")
    assert choices(page) == {"note": ("Mine", "", "mine")}
    assert page.save().status_code == 302
    agreement.refresh_from_db()
    assert (agreement.note, str(agreement.events.get(kind="signed").date)) == ("Mine", "2018")
