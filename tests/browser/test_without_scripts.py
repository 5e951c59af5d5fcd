"""The analyst's form in a browser that runs no scripts: rows are added, records are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from agreements.exports.document import to_document
from agreements.models import Agreement
from tests.browser.conftest import PATIENCE
from tests.browser.desk import ADD
from tests.factories import OfficialFactory, SourceFactory
from tests.records import make_countries, make_subjects, make_summit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "only for tests"


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """On the empty form, without scripts."""
    make_countries()
    make_subjects()
    make_summit("annual-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    make_summit("annual-dinner", "2019-09-04/2019-09-04", "in", "ru")
    singh = OfficialFactory.create(slug="singh", name="Singh", country_id="in")
    singh.names.create(name="Сингх", language="ru")
    SourceFactory.create(key="press", title="Press release")
    User.objects.create_superuser("analyst", password=PASSWORD)
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(ADD)
        page.get_by_label("Username").fill("analyst")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        yield page


def name(page: Page, field: str, text: str) -> None:
    page.locator(f"[name={field}-named]").fill(text)


def another(page: Page, noun: str) -> None:
    """Ask for another row; nothing that was not filled in is complained of."""
    page.get_by_role("button", name=f"Add another {noun}").click()
    expect(page.locator(".errornote, ul.errorlist")).to_have_count(0)


def test_an_agreement_is_added(page: Page) -> None:
    page.locator("#id_title").fill("Spares")
    name(page, "parties-0-country", "INDIA")
    name(page, "parties-1-country", "ru")
    name(page, "topics", "arms; oil")
    page.locator("#id_events-0-date").fill("4 September 2019")
    another(page, "event")
    expect(page.locator("#id_parties-0-country")).to_have_value("in")
    expect(page.locator("#id_events-1-kind")).to_have_value("")
    page.locator("#id_events-0-side").select_option("A")
    page.locator("#id_events-1-kind").select_option("signed")
    page.locator("#id_events-1-side").select_option("B")
    page.locator("#id_events-1-date").fill("5 September 2019")
    another(page, "event")
    page.locator("#id_events-2-kind").select_option("ratified")
    page.locator("#id_events-2-date").fill("2020")
    name(page, "signatures-0-official", "сингх")
    name(page, "citations-0-source", "press rel")
    name(page, "events-1-summit", "annual")
    page.get_by_role("button", name="Save", exact=True).click()
    choose_between_two_summits(page)
    held = to_document(Agreement.objects.get())
    assert {part: held[part] for part in HELD} == HELD


def choose_between_two_summits(page: Page) -> None:
    """What can be several is asked, with what was typed still there."""
    expect(page.locator(".field-summit .errorlist")).to_have_text(
        "“annual” can be several: choose in the list, or write more of the name."
    )
    expect(page.locator("[name=events-1-summit-named]")).to_have_value("annual")
    expect(page.locator("#id_events-1-date")).to_have_value("5 September 2019")
    expect(page.locator("#id_signatures-0-official option:checked")).to_have_text("Singh")
    page.locator("#id_events-1-summit").select_option(label="Annual summit")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


HELD = {
    "title": "Spares",
    "subjects": ["arms", "oil"],
    "parties": [
        {"side": "A", "country": "in", "role": "lead"},
        {"side": "B", "country": "ru", "role": "lead"},
    ],
    "events": [
        {
            "kind": "signed",
            "side": "A",
            "date": "2019-09-04",
            "signatures": [{"side": "A", "official": "singh", "role": "signed"}],
        },
        {"kind": "signed", "side": "B", "date": "2019-09-05", "summit": "annual-summit"},
        {"kind": "ratified", "date": "2020"},
    ],
    "citations": [{"source": "press"}],
}


def test_enter_saves_and_adds_no_row(page: Page) -> None:
    page.locator("#id_title").fill("Spares")
    name(page, "parties-0-country", "India")
    name(page, "parties-1-country", "Nowhere at all")
    page.locator("#id_events-0-place").press("Enter")
    expect(page.locator(".field-country .errorlist")).to_have_text(
        "Nothing here is called “Nowhere at all”: write another name, alias or slug."
    )
    name(page, "parties-1-country", "Russia")
    page.locator("#id_events-0-place").press("Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
