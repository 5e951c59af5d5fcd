"""Without scripts: a row is asked for, and the form comes back as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.exports.document import to_document
from agreements.models import Agreement
from tests.admin.conflicts import opened, refused, spares
from tests.admin.desk import Page, address
from tests.admin.test_agreement import ADD, add_page

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official


def said(page: Page) -> dict[str, str]:
    """What is typed or chosen, without the marks of rows that nobody has filled in yet."""
    fields = page.typed.items()
    return {name: value for name, value in fields if value and not name.endswith("-fill")}


def ask_for(page: Page, prefix: str) -> None:
    assert page.save(_more=prefix).status_code == 200


def test_nothing_is_saved_and_nothing_lost(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, side="A", place="Moscow")
    before = said(page)
    ask_for(page, "events")
    assert Agreement.objects.count() == 0
    assert said(page) == {**before, "events-TOTAL_FORMS": "2"}


@pytest.mark.parametrize("prefix", ["parties", "events", "signatures", "citations", "titles"])
def test_the_new_row_is_as_those_at_first_and_may_stay_empty(
    analyst: Client, countries: None, prefix: str
) -> None:
    page = add_page(analyst)
    ask_for(page, prefix)
    ask_for(page, prefix)
    assert page.save().status_code == 302
    held = to_document(Agreement.objects.get())
    assert [len(held.get(rows, [])) for rows in ("parties", "events", prefix)] == [
        2,
        1,
        {"parties": 2, "events": 1}.get(prefix, 0),
    ]


def test_a_third_party_begins_as_a_co_party(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    ask_for(page, "parties")
    assert page.typed["parties-2-role"] == "co-party"
    page.row("parties", 2, country="fr", side="B")
    assert page.save().status_code == 302
    held = Agreement.objects.get().parties.values_list("country_id", "role")
    assert list(held) == [("in", "lead"), ("ru", "lead"), ("fr", "co-party")]


def test_what_is_still_to_be_mended_is_said_on_saving_only(
    analyst: Client, countries: None
) -> None:
    page = Page(analyst, ADD)
    page.row("parties", 0, country="in")
    page.row("events", 0, date="2021-13")
    ask_for(page, "citations")
    assert page.errors == {}
    page.save()
    assert {"parties", "events-0-date"} & page.errors.keys() == {"events-0-date"}


def test_a_page_opened_before_another_saved_asks_whose_words_stay(
    analyst: Client, countries: None
) -> None:
    agreement = spares()
    page = opened(analyst, agreement)
    Agreement.objects.update(title="Theirs")
    page.typed["title"] = "Mine"
    refused(page, _more="events")
    page.save(**{"choice-title": "mine"})
    agreement.refresh_from_db()
    assert agreement.title == "Mine"


@pytest.mark.parametrize("prefix", ["", "nothing", "events-0", "\x00", "9" * 40])
def test_what_is_no_name_of_rows_adds_none(analyst: Client, countries: None, prefix: str) -> None:
    page = add_page(analyst)
    ask_for(page, prefix)
    assert page.typed["events-TOTAL_FORMS"] == "1"


def test_the_rows_of_other_nouns_grow_too(analyst: Client, singh: Official) -> None:
    page = Page(analyst, address(type(singh), "change", singh))
    ask_for(page, "tenures")
    page.row("tenures", 0, title="Minister", began="May 2014")
    assert page.save().status_code == 302
    assert [str(held.began) for held in singh.tenures.all()] == ["2014-05"]
