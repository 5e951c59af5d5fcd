"""Each side signs for itself: without scripts the second's signing is filled in on saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.models import Agreement
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Summit


def test_it_is_filled_once_and_then_left(analyst: Client, summit: Summit) -> None:
    page = add_page(analyst)
    page.row("events", 0, side="A", place="Vladivostok", summit=summit.pk)
    assert page.save(_more="events").status_code == 200
    page.row("events", 1, kind="signed", side="B", place="Moscow")
    assert page.save().status_code == 302
    agreement = Agreement.objects.get()
    held = agreement.events.values_list("side", "date", "place", "summit")
    assert [(side, str(date), *more) for side, date, *more in held] == [
        ("A", "2019-09", "Vladivostok", summit.pk),
        ("B", "2019-09", "Moscow", summit.pk),
    ]
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("events", 1, date="", summit="")
    assert page.save().status_code == 302
    second = agreement.events.get(side="B")
    assert (second.date, second.summit, second.place) == (None, None, "Moscow")


def test_what_was_emptied_after_a_refusal_stays_empty(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, side="A")
    page.row("events", kind="signed", side="B", place="Moscow", fill="1")
    page.save(slug="no slug")
    assert page.typed["events-1-date"] == "September 2019"
    page.row("events", 1, date="")
    assert page.save(slug="").status_code == 302
    assert Agreement.objects.get().events.get(side="B").date is None
