"""Every kind of page of the desk: nothing for axe to object to, nothing said on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from django.contrib.auth.models import User
from django.db import connection
from playwright.sync_api import expect

from agreements.models import Agreement
from tests.admin.desk import address
from tests.browser.axe import violations
from tests.browser.console import complaints
from tests.records import event, make_countries, make_subjects, write

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "only for tests"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = ("add", "changelist", "change", "delete", "history", "preview")


@pytest.fixture
def agreement(page: Page) -> Agreement:
    """A draft with two events, and an administrator who has come in to the front page."""
    make_countries()
    make_subjects()
    User.objects.create_superuser("analyst", password=PASSWORD)
    events = [event("signed", "2019", place="Vladivostok"), event("entered-into-force", "2018")]
    agreement = write("spares", *events, state="draft", subjects=["arms"])
    page.goto("/admin/")
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="What waits")).to_be_visible()
    return agreement


def found_in_both(page: Page) -> list[str]:
    """What axe finds in light and in dark, with everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{scheme} {fault}" for fault in violations(page)]
    return found


def test_the_login(page: Page) -> None:
    said = complaints(page)
    page.goto("/admin/login/")
    assert found_in_both(page) == []
    assert said == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_agreement(page: Page, agreement: Agreement, name: str) -> None:
    said = complaints(page)
    record = None if name in ("add", "changelist") else agreement
    page.goto(address(Agreement, name, record))
    assert found_in_both(page) == []
    assert said == []


def test_a_page_of_very_many_rows_with_something_to_mend(page: Page, agreement: Agreement) -> None:
    """Each closed row says what it is, and the fault far down is a link away."""
    said = complaints(page)
    cited = [{"source": "source-of-many", "fact": "date"}]
    events = [event("observed", str(1900 + year), citations=cited) for year in range(25)]
    many = write("many", *events, state="draft")
    page.goto(address(Agreement, "change", many))
    expect(page.locator("#events-3 .row-words")).to_be_visible()
    expect(page.locator("#citations-3 .row-words")).to_be_visible()
    page.locator("#events-3").get_by_role("button").click()
    page.locator("#id_events-3-date").fill("99 Smarch")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="Date: “99 Smarch” is not understood as a date").click()
    expect(page.locator("#id_events-3-date")).to_be_in_viewport()
    assert found_in_both(page) == []
    assert said == []


def test_the_front_page(page: Page, agreement: Agreement) -> None:
    said = complaints(page)
    page.reload()
    assert found_in_both(page) == []
    assert said == []


def test_what_would_change_for_many(page: Page, agreement: Agreement) -> None:
    said = complaints(page)
    page.goto(address(Agreement, "changelist"))
    page.get_by_label("Select this object for an action").first.check()
    page.get_by_label("Action:").select_option("change_kind_or_subjects")
    page.get_by_role("button", name="Run the selected action").or_(
        page.get_by_role("button", name="Go")
    ).click()
    page.get_by_label("kind").select_option("treaty")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("heading", name="1 agreement would change")).to_be_visible()
    assert found_in_both(page) == []
    assert said == []


def test_a_session_that_ended_while_typing(page: Page, agreement: Agreement) -> None:
    """The text survives the login, and is saved with one more press."""
    page.goto(address(Agreement, "change", agreement))
    page.locator("#id_title").fill("Typed before the session ended")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_session")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("You were logged out meanwhile.")).to_be_visible()
    assert found_in_both(page) == []
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Save what I typed")).to_be_visible()
    assert found_in_both(page) == []
    page.get_by_role("button", name="Save what I typed").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    agreement.refresh_from_db()
    assert agreement.title == "Typed before the session ended"


def test_the_common_case_is_one_screen_of_a_laptop(page: Page, agreement: Agreement) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(address(Agreement, "add"))
    size = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    assert size == [1366, 768]
