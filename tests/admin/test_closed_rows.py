"""Very many stored rows stand in a line each; one that is opened is sent, the others stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Permission

from agreements.exports.document import to_document
from agreements.forms.rows import MOST_OPEN
from agreements.models import Agreement
from tests.admin.conflicts import choices, opened, refused
from tests.admin.conftest import client_of
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

MANY = MOST_OPEN + 5


def many(count: int = MANY) -> Agreement:
    """A draft with a signing and *count* events in all, each with a quoted citation."""
    quoted = [{"source": "source-of-pact", "fact": "date", "quote": "of that year"}]
    observed = [
        event("observed", str(1900 + number), place="Moscow", citations=quoted)
        for number in range(1, count)
    ]
    signed = event("signed", "1900", place_country="ru", citations=quoted)
    return write("pact", signed, *observed, state="draft")


pytestmark = pytest.mark.usefixtures("countries")


def test_a_few_are_open_and_very_many_closed(analyst: Client) -> None:
    page = opened(analyst, many(MOST_OPEN))
    assert "events-0-kind" in page.typed
    Agreement.objects.all().delete()
    page = opened(analyst, many())
    assert "events-0-kind" not in page.typed
    html = page.response.content.decode()
    said = ["signed, 1900, Russia", "Source of pact, signed 1900, date, of that year"]
    assert [words for words in said if f'<span class="row-words">{words}</span>' not in html] == []


def test_saving_leaves_what_is_closed_as_it_is(analyst: Client) -> None:
    agreement = many()
    before = to_document(agreement)
    page = opened(analyst, agreement)
    page.row("events", kind="ratified", date="2000")
    assert page.save(note="seen").status_code == 302
    after = to_document(agreement)
    assert after.pop("events") == [*before.pop("events"), {"kind": "ratified", "date": "2000"}]
    assert after == before | {"note": "seen"}


def test_a_row_is_opened_with_everything_typed_kept_and_changed(analyst: Client) -> None:
    agreement = many()
    page = opened(analyst, agreement)
    page.typed["title"] = "Typed before"
    page.save(_open="events-3")
    assert page.errors == {}
    assert (page.typed["title"], page.typed["events-3-place"]) == ("Typed before", "Moscow")
    page.row("events", 3, place="Omsk")
    page.save(_open="citations-7")
    assert page.typed["events-3-place"] == "Omsk"
    page.row("citations", 7, DELETE="on")
    assert page.save().status_code == 302
    held = list(agreement.events.values_list("place", flat=True))
    assert held == ["", "Moscow", "Moscow", "Omsk", *["Moscow"] * (MANY - 4)]
    assert agreement.citations.count() == MANY


@pytest.mark.parametrize("row", ["", "events-", "events-999", "title", "\x00"])
def test_what_is_no_closed_row_opens_nothing(analyst: Client, row: str) -> None:
    page = opened(analyst, many())
    assert page.save(_open=row).status_code == 200
    assert "events-3-place" not in page.typed


def test_a_row_to_be_mended_is_shown_open(analyst: Client) -> None:
    page = opened(analyst, many())
    page.row("events", kind="terminated", date="1850")
    page.save()
    assert list(page.errors) == [f"events-{MANY}-date"]
    assert f'<a href="#id_events-{MANY}-date">Date: The ' in page.response.content.decode()
    page.row("events", MANY, date="1950")
    page.save(_open="events-0")
    page.row("events", 0, DELETE="on")
    page.save()
    assert list(page.errors) == ["citations-1-about"]
    assert "citations-1-quote" in page.typed


def test_a_warning_opens_its_row(analyst: Client) -> None:
    agreement = many()
    agreement.events.filter(kind="signed").update(date="2990")
    page = opened(analyst, agreement)
    beside = page.response.context["doubts"]
    assert [doubt.is_beside for doubt in beside] == [True] * len(beside)
    assert "events-0-date" in page.typed


def test_two_at_once_are_asked_only_about_what_they_opened(analyst: Client) -> None:
    agreement = many()
    page = opened(analyst, agreement)
    page.save(_open="events-3")
    page.row("events", 3, place="Omsk")
    fifth, sixth = agreement.events.all()[5:7]
    agreement.events.filter(pk=fifth.pk).update(place="Perm")
    sixth.citations.all().delete()
    agreement.events.filter(pk=sixth.pk).delete()
    refused(page)
    assert choices(page) == {"events-3-place": ("Omsk", "Moscow", "mine")}
    assert page.save().status_code == 302
    held = list(agreement.events.values_list("place", flat=True))
    expected = ["", "Moscow", "Moscow", "Omsk", "Moscow", "Perm", *["Moscow"] * (MANY - 7)]
    assert held == expected


def test_who_may_only_look_sees_all_of_it(analyst: Client) -> None:
    agreement = many()
    looking = Permission.objects.filter(codename__startswith="view_")
    page = opened(client_of("reader", looking), agreement)
    html = page.response.content.decode()
    assert 'name="_open"' not in html
    assert html.count("of that year") == MANY
