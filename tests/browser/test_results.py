"""Results that change in place: nothing is loaded anew, focus stays, the count is announced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample"),
]

LIST = "/agreements/?pair=fr-in"


@pytest.fixture
def listed(page: Page) -> Page:
    """The list of a pair, in a window that remembers that it was not loaded anew."""
    page.goto(LIST)
    page.evaluate("window.sameWindow = true")
    return page


def choice(page: Page, name: str) -> Locator:
    return page.locator(".facet__link").filter(has=page.get_by_text(name, exact=True))


def said(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text=re.compile("agreement"))


def is_same_window(page: Page) -> bool:
    return bool(page.evaluate("window.sameWindow === true"))


def test_a_facet_is_chosen_in_place(listed: Page) -> None:
    choice(listed, "Declaration").focus()
    listed.keyboard.press("Enter")
    expect(said(listed)).to_have_text("1 agreement")
    expect(listed).to_have_url(re.compile(r"\?pair=fr-in&kind=declaration$"))
    expect(choice(listed, "Declaration")).to_be_focused()
    expect(listed.locator(".row")).to_have_count(1)
    assert is_same_window(listed)


def test_back_and_forward_bring_results_and_count(listed: Page) -> None:
    choice(listed, "Declaration").click()
    expect(said(listed)).to_have_text("1 agreement")
    listed.go_back()
    expect(said(listed)).to_have_text("12 agreements")
    expect(listed.locator(".row")).to_have_count(12)
    listed.go_forward()
    expect(listed.locator(".row")).to_have_count(1)
    assert is_same_window(listed)


def test_words_that_cannot_be_read_are_told_in_place(listed: Page) -> None:
    listed.get_by_label("Signed from").fill("2019-13")
    listed.get_by_role("button", name="Show", exact=True).last.click()
    expect(listed.get_by_text("There is no month 13").first).to_be_visible()
    listed.get_by_role("link", name="Go on with the rest").click()
    expect(listed.locator(".row")).to_have_count(12)


def test_an_answer_that_is_no_page_is_loaded_as_one(listed: Page) -> None:
    listed.route("**/agreements/?pair=fr-in&kind=declaration", lambda route: route.abort(), times=1)
    choice(listed, "Declaration").click()
    expect(listed.locator(".row")).to_have_count(1)
    assert not is_same_window(listed)


def test_on_a_phone_the_drawer_stays_open(listed: Page) -> None:
    listed.set_viewport_size({"width": 390, "height": 800})
    listed.reload()
    listed.get_by_text("Search and filter", exact=True).click()
    choice(listed, "Declaration").click()
    expect(listed.locator(".row")).to_have_count(1)
    expect(choice(listed, "Declaration")).to_be_visible()
