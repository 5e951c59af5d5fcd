"""A form that was opened before somebody else saved is refused, with both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Permission, User

from agreements.exports.document import to_document
from agreements.models import Agreement, Citation, Event
from tests.admin.conflicts import choices, choose, opened, refused, spares
from tests.admin.conftest import client_of
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Summit

TAKE = ("mine", "theirs")


def test_the_second_of_two_saves_is_refused(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    assert first.save(title="Their title").status_code == 302
    before = to_document(agreement)
    html = refused(second, title="My title", note="line one\r\nline two")
    agreement.refresh_from_db()
    assert to_document(agreement) == before
    assert agreement.title == "Their title"
    assert "reviewer saved this agreement at " in html
    assert choices(second) == {
        "title": ("My title", "Their title", "mine"),
        "note": ("line one\nline two", "", "mine"),
    }


def test_what_was_typed_is_kept_and_saved(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(title="Their title")
    second.row("events", kind="observed", finding="in-force", date="2021")
    refused(second, note="one\r\n\r\ntwo")
    assert second.typed["note"] == "one\r\n\r\ntwo"
    assert second.save().status_code == 302
    agreement.refresh_from_db()
    assert (agreement.title, agreement.note) == ("Their title", "one\n\ntwo")
    assert list(agreement.events.values_list("kind", flat=True)) == [
        "signed",
        "entered-into-force",
        "observed",
    ]


@pytest.mark.parametrize("answer", TAKE)
def test_a_field_of_the_record(
    analyst: Client, reviewer: Client, countries: None, answer: str
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(kind="treaty")
    refused(second, kind="protocol")
    assert choices(second) == {"kind": ("protocol", "treaty", "mine")}
    choose(second, kind=answer)
    assert second.save().status_code == 302
    agreement.refresh_from_db()
    assert agreement.kind == {"mine": "protocol", "theirs": "treaty"}[answer]


@pytest.mark.parametrize("answer", TAKE)
def test_what_only_they_changed_is_theirs_unless_chosen(
    analyst: Client, reviewer: Client, subjects: None, countries: None, answer: str
) -> None:
    agreement = spares(subjects=["arms"], languages=["en"])
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    oil = next(value for value in _subjects() if value != first.typed["topics"])
    first.save(topics=[oil, first.typed["topics"]], languages="en, ru")
    refused(second)
    assert choices(second) == {
        "topics": ("Arms", "Oil, Arms", "theirs"),
        "languages": ("en", "en, ru", "theirs"),
    }
    choose(second, topics=answer, languages=answer)
    assert second.save().status_code == 302
    held = to_document(agreement)
    assert (held["subjects"], held["languages"]) == {
        "mine": (["arms"], ["en"]),
        "theirs": (["oil", "arms"], ["en", "ru"]),
    }[answer]


def _subjects() -> list[str]:
    from agreements.models import Subject

    return [
        str(pk)
        for pk in Subject.objects.filter(slug__in=["oil", "arms"]).values_list("pk", flat=True)
    ]


@pytest.mark.parametrize("answer", TAKE)
def test_the_date_of_an_event(
    analyst: Client, reviewer: Client, countries: None, answer: str
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", 0, date="4 September 2019", place="Vladivostok")
    first.save()
    second.row("events", 0, date="about 2018")
    refused(second)
    assert choices(second) == {
        "events-0-date": ("about 2018", "4 September 2019", "mine"),
        "events-0-place": ("", "Vladivostok", "theirs"),
    }
    choose(second, events__0__date=answer)
    assert second.save().status_code == 302
    held = agreement.events.get(kind="signed")
    assert (str(held.date), held.place) == (
        {"mine": "2018~", "theirs": "2019-09-04"}[answer],
        "Vladivostok",
    )


def test_a_date_nobody_understands_stays_as_it_was_typed(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(title="Their title")
    second.row("events", 0, date="the day after")
    refused(second)
    assert choices(second)["events-0-date"] == ("the day after", "2019", "mine")
    assert second.save().status_code == 200
    assert list(second.errors) == ["events-0-date"]
    assert second.typed["events-0-date"] == "the day after"
    assert second.typed["title"].strip() == "Their title"
    second.row("events", 0, date="2018")
    assert second.save().status_code == 302
    assert str(agreement.events.get(kind="signed").date) == "2018"


@pytest.mark.parametrize("answer", TAKE)
def test_the_quote_of_a_citation(
    analyst: Client, reviewer: Client, countries: None, answer: str
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("citations", 0, quote="their\r\nquote")
    first.save()
    second.row("citations", 0, quote="my\r\nquote")
    refused(second)
    assert choices(second) == {"citations-0-quote": ("my\nquote", "their\nquote", "mine")}
    choose(second, citations__0__quote=answer)
    assert second.save().status_code == 302
    quote = {"mine": "my\nquote", "theirs": "their\nquote"}[answer]
    assert Citation.objects.get().quote == quote


def test_a_third_save_in_between_is_refused_again(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.save(title="Their title")
    refused(second, title="My title", note="Mine")
    choose(second, title="theirs")
    opened(reviewer, agreement).save(title="Their next title")
    refused(second)
    assert choices(second) == {
        "title": ("My title", "Their next title", "theirs"),
        "note": ("Mine", "", "mine"),
    }
    assert second.save().status_code == 302
    agreement.refresh_from_db()
    assert (agreement.title, agreement.note) == ("Their next title", "Mine")


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


@pytest.mark.parametrize("count", [1, 19])
def test_a_conflict_takes_as_many_queries_for_many_events(
    analyst: Client,
    reviewer: Client,
    summit: Summit,
    django_assert_num_queries: object,
    count: int,
) -> None:
    write("other")
    events = [
        event("extended", "2019", by="other", place_country="ru", summit="annual-summit")
        for _ in range(count)
    ]
    agreement = write("many", event("signed", "2019"), *events, state="draft")
    page = opened(analyst, agreement)
    Event.objects.filter(kind="extended").update(place="Vladivostok", by=None)
    page.client.post(page.url, page.typed)
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        refused(page)
    assert len(choices(page)) == 2 * count


QUERIES = 34
