"""A form that was opened before somebody else saved is refused, with both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.exports.document import to_document
from agreements.models import Citation, Event
from tests.admin.conflicts import choices, choose, opened, refused, spares
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
