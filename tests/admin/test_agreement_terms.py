"""Terms and ends that cannot be are refused at their field; what is unlikely is kept and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.models import Agreement, Event, RecordWarning
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.admin.test_agreement_refusals import refused
from tests.admin.test_publication import said
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

CYCLE = "This agreement would be superseded by itself by way of others: check which came later."
PERIODS = ("duration", "renewal_period", "renewal_notice", "denunciation_notice")


@pytest.mark.parametrize("typed", ["-3 years", "P-3Y", "-P3Y"])
def test_a_term_of_less_than_nothing(analyst: Client, countries: None, typed: str) -> None:
    page = add_page(analyst)
    page.row("term", 0, **dict.fromkeys(PERIODS, typed))
    sentence = "Write a period such as P20Y (20 years), P6M (6 months) or P90D (90 days)."
    assert refused(page) == {f"term-0-{name}": [sentence] for name in PERIODS}
    assert {page.typed[f"term-0-{name}"] for name in PERIODS} == {typed}


def test_notice_longer_than_the_term(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("term", 0, duration="P6M", renewal="tacit", renewal_notice="P1Y")
    response = page.save()
    assert "Notice (P1Y) longer than the term (P6M)." in said(response)
    assert RecordWarning.objects.values_list("code").get() == ("notice-beyond-term",)
    assert Agreement.objects.get().term.renewal_notice == "P1Y"


def test_an_extension_of_what_has_expired(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, date="4 September 2009")
    page.row("events", kind="expired", date="2014")
    page.row("events", kind="extended", date="2019", until="2024")
    response = page.save()
    assert "Extended 2019, after its end (expired 2014)." in said(response)
    assert RecordWarning.objects.values_list("code").get() == ("prolonged-after-end",)


def superseded(slug: str, by: str, date: str) -> Agreement:
    return write(slug, event("signed", "2000"), event("superseded", date, by=by))


def test_a_cycle_of_supersession(analyst: Client, countries: None) -> None:
    third = write("third", event("signed", "2000"))
    superseded("second", "third", "2002")
    first = superseded("first", "second", "2001")
    page = Page(analyst, address(Agreement, "change", third))
    page.row("events", kind="superseded", date="2003", by=first.pk)
    assert refused(page) == {"events-1-by": [CYCLE]}
    assert page.typed["events-1-date"] == "2003"


def test_a_cycle_of_supersession_on_the_event_page(analyst: Client, countries: None) -> None:
    write("second", event("signed", "2000"))
    superseded("first", "second", "2001")
    agreement = write("second", event("signed", "2000"), event("superseded", "2003"))
    page = Page(analyst, address(Event, "change", Event.objects.get(date="2003")))
    page.typed["by"] = str(Agreement.objects.get(slug="first").pk)
    assert page.save().status_code == 200
    assert page.errors == {"by": [CYCLE]}
    assert agreement.events.filter(by=None).count() == 2
