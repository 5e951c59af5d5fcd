"""Two people at one agreement, in a browser with and without scripts: nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from agreements.models import Agreement
from tests.browser.axe import violations
from tests.records import event, make_countries, write

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "only for tests"


@pytest.fixture
def agreement() -> Agreement:
    make_countries()
    User.objects.create_superuser("analyst", password=PASSWORD)
    return write("spares", event("signed", "2019"), event("terminated", "2021"), state="draft")


def change(agreement: Agreement) -> None:
    """What somebody else saves meanwhile."""
    agreement.events.filter(kind="signed").update(place="Vladivostok")
    agreement.events.filter(kind="terminated").delete()
    Agreement.objects.update(title="Agreement on the joint manufacturing of spares in India")


def type_too_late(page: Page, agreement: Agreement) -> None:
    """Open the form, type, and be refused."""
    page.goto(f"/admin/agreements/agreement/{agreement.pk}/change/")
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    change(agreement)
    page.locator("#id_title").fill("Agreement on spares")
    page.locator("#id_events-0-date").fill("4 September 2019")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody changed this agreement at ")


def test_choices_are_made_by_keyboard_and_saved(plain_page: Page, agreement: Agreement) -> None:
    page = plain_page
    type_too_late(page, agreement)
    mine = page.locator("[name=choice-title][value=mine]")
    expect(mine).to_be_checked()
    mine.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[name=choice-title][value=theirs]")).to_be_checked()
    page.get_by_role("button", name="Save with these choices").press("Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
    agreement.refresh_from_db()
    assert agreement.title == "Agreement on the joint manufacturing of spares in India"
    held = [(held.kind, str(held.date), held.place) for held in agreement.events.all()]
    assert held == [("signed", "2019-09-04", "Vladivostok")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barrier(page: Page, agreement: Agreement, scheme: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    type_too_late(page, agreement)
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert [text for text in said if "409" not in text] == []
