"""A reader's ways: two countries, a list narrowed and widened; without scripts, without a mouse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to
from tests.browser.places import SPARES

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample"),
]


def titles(page: Page) -> list[str]:
    return page.locator(".row__title").all_inner_texts()


def test_two_countries_are_chosen_at_home(plain_page: Page) -> None:
    plain_page.goto("/")
    plain_page.get_by_label("One country").fill("日本")
    plain_page.get_by_label("and the other").fill("भारत")
    plain_page.get_by_role("button", name="Open their page").click()
    expect(plain_page).to_have_url(re.compile("/pairs/in-jp/$"))
    expect(plain_page.get_by_role("heading", level=1)).to_contain_text("India")


def test_one_country_twice_is_refused_in_words_and_mended(plain_page: Page) -> None:
    plain_page.goto("/")
    plain_page.get_by_label("One country").fill("India")
    plain_page.get_by_label("and the other").fill("India")
    plain_page.get_by_role("button", name="Open their page").click()
    expect(plain_page.get_by_role("alert")).to_have_text(
        "A pair is two different countries, such as in-ru."
    )
    plain_page.get_by_label("and the other").fill("Russia")
    plain_page.get_by_role("button", name="Open their page").click()
    expect(plain_page).to_have_url(re.compile("/pairs/in-ru/$"))


def titles_of(page: Page, chips: int) -> list[str]:
    """What is listed once so many filters are on; with scripts the list is changed in place."""
    expect(page.locator("a.chip")).to_have_count(chips)
    return titles(page)


def test_a_list_is_narrowed_by_the_form_and_widened_by_chips(plain_page: Page) -> None:
    plain_page.goto("/agreements/")
    everything = titles(plain_page)
    plain_page.get_by_text("More to filter by", exact=True).click()
    plain_page.get_by_label("Pair", exact=True).fill("ru-in")
    plain_page.get_by_label("Signed from").fill("4 Sep 2019")
    plain_page.get_by_label("Signed to").fill("2019-09-04")
    plain_page.get_by_role("button", name="Show", exact=True).last.click()
    of_the_day = titles_of(plain_page, 3)
    assert "Joint Manufacturing of Spares" in " ".join(of_the_day)
    plain_page.get_by_role("link", name="Signed from: 4 September 2019").click()
    until_then = titles_of(plain_page, 2)
    assert len(until_then) > len(of_the_day)
    plain_page.get_by_role("link", name="Clear all", exact=True).click()
    assert titles_of(plain_page, 0) == everything
    plain_page.go_back()
    assert titles_of(plain_page, 2) == until_then
    plain_page.go_back()
    assert titles_of(plain_page, 3) == of_the_day
    plain_page.go_forward()
    assert titles_of(plain_page, 2) == until_then


def test_what_cannot_be_read_is_mended_in_the_form(plain_page: Page) -> None:
    plain_page.goto("/agreements/?pair=in-ru&signed_from=2019-13")
    expect(plain_page.get_by_text("There is no month 13")).to_be_visible()
    plain_page.get_by_role("link", name="Go on with the rest").click()
    expect(plain_page).to_have_url(re.compile(r"/agreements/\?pair=in-ru$"))
    assert len(titles(plain_page)) == 50


def test_on_a_phone_the_form_unfolds(plain_page: Page) -> None:
    plain_page.set_viewport_size({"width": 390, "height": 800})
    plain_page.goto("/agreements/")
    expect(plain_page.get_by_label("Words", exact=True)).to_be_hidden()
    plain_page.get_by_text("Search and filter", exact=True).click()
    expect(plain_page.get_by_label("Words", exact=True)).to_be_visible()
    plain_page.get_by_text("More to filter by", exact=True).click()
    plain_page.get_by_label("Pair", exact=True).fill("bt-in")
    plain_page.get_by_role("button", name="Show", exact=True).last.click()
    expect(plain_page.get_by_role("link", name="Pair: Bhutan and India")).to_be_visible()


def test_the_keyboard_alone_leads_from_home_to_the_sides_of_the_spares_agreement(
    page: Page,
) -> None:
    page.goto("/")
    tab_to(page, "#main")
    page.keyboard.press("Enter")
    tab_to(page, "chooser-a")
    page.keyboard.type("India")
    page.keyboard.press("Tab")
    page.keyboard.type("россия")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/pairs/in-ru/$"))
    tab_to(page, "The timeline as a list")
    page.keyboard.press("Enter")
    tab_to(page, SPARES)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{SPARES}$"))
    sides = page.get_by_role("heading", name="The two sides")
    expect(sides).to_be_visible()
    country = page.locator(".side__party a").first.get_attribute("href")
    assert country is not None
    tab_to(page, country)
    assert page.evaluate("document.activeElement.closest('.side') !== null")


SHOIGU = "/officials/sergei-shoigu/"
PROTOCOL = "20th Military Commission Protocol"


def test_from_an_official_to_the_signatory_of_the_other_side(plain_page: Page) -> None:
    plain_page.goto("/officials/")
    plain_page.get_by_label("Name", exact=True).fill("राजनाथ")
    plain_page.get_by_role("button", name="Show", exact=True).last.click()
    plain_page.get_by_role("link", name="Rajnath Singh").click()
    signing = plain_page.get_by_role("listitem").filter(has_text="For Russia:")
    expect(signing).to_contain_text(PROTOCOL)
    signing.get_by_role("link", name="Shoigu").click()
    expect(plain_page).to_have_url(re.compile(f"{SHOIGU}$"))
    theirs = plain_page.get_by_role("listitem").filter(has_text="For India:")
    expect(theirs.filter(has_text=PROTOCOL)).to_contain_text("Rajnath Singh")


def test_the_keyboard_alone_leads_from_an_official_to_the_other_side(page: Page) -> None:
    page.goto("/officials/rajnath-singh/")
    tab_to(page, "#main")
    page.keyboard.press("Enter")
    tab_to(page, SHOIGU)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{SHOIGU}$"))
    tab_to(page, "/officials/rajnath-singh/")
