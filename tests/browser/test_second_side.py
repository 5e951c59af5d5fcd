"""Each side signs for itself: the second's signing is filled in as a field is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from agreements.models import Agreement
from tests.browser.desk import ADD, pick, save
from tests.records import make_countries, make_summit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "only for tests"


@pytest.fixture
def form(page: Page) -> Page:
    make_countries()
    make_summit("annual-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    User.objects.create_superuser("analyst", password=PASSWORD)
    page.goto(ADD)
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    return page


def test_it_is_filled_once_and_may_be_changed(form: Page) -> None:
    form.locator("#id_events-0-side").select_option("A")
    form.locator("#id_events-0-date").fill("4 September 2019")
    form.locator("#id_events-0-place").fill("Vladivostok")
    pick(form, "events-0-place_country", "russ", "Russia")
    pick(form, "events-0-summit", "annual", "Annual summit")
    form.locator("#events-group .add-row a").click()
    form.locator("#id_events-1-place").fill("Moscow")
    form.locator("#id_events-1-kind").select_option("signed")
    form.locator("#id_events-1-side").select_option("B")
    expect(form.locator("#id_events-1-date")).to_have_value("4 September 2019")
    expect(form.locator("#id_events-1-date_understood")).to_contain_text("4 September 2019")
    expect(form.locator("#id_events-1-summit + .select2")).to_contain_text("Annual summit")
    form.locator("#id_events-1-date").fill("")
    form.locator("#id_events-1-place").focus()
    expect(form.locator("#id_events-1-date")).to_have_value("")
    pick(form, "parties-0-country", "ind", "India")
    pick(form, "parties-1-country", "russ", "Russia")
    save(form)
    held = Agreement.objects.get().events.values_list(
        "side", "date", "place", "place_country", "summit__slug"
    )
    assert [(side, str(date or ""), *more) for side, date, *more in held] == [
        ("A", "2019-09-04", "Vladivostok", "ru", "annual-summit"),
        ("B", "", "Moscow", "ru", "annual-summit"),
    ]
