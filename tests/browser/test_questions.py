"""Two questions a reader comes with, answered by keyboard, with scripts and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample"),
]

CIVIL_NUCLEAR = "/agreements/in-fr-2008-civil-nuclear/"
DECLARATION = "/agreements/in-fr-2006-declaration-nuclear/"
RAJNATH = "/officials/rajnath-singh/"
PROTOCOL = "/agreements/in-ru-2021-protocol-irigc-mmtc/"


def ask(page: Page, question: str) -> None:
    """Type *question* into the box that every page has in its masthead."""
    page.goto("/")
    tab_to(page, "masthead-q")
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")


def follow(page: Page, address: str) -> None:
    """Go to the link to *address* by the keyboard alone, and through it."""
    tab_to(page, address)
    page.keyboard.press("Enter")


def facet(page: Page, name: str) -> str:
    """Where the facet's choice of that name leads."""
    link = page.locator(".facet__link").filter(has=page.get_by_text(name, exact=True))
    return link.get_attribute("href") or ""


def test_what_india_and_france_have_in_force_on_nuclear_energy(plain_page: Page) -> None:
    page = plain_page
    ask(page, "india france nuclear")
    rows = page.locator(".row__title a")
    expect(page.get_by_text("agreements of India and France with nuclear")).to_be_visible()
    expect(rows).to_have_count(2)
    follow(page, "/agreements/?q=india+france+nuclear")
    expect(page.get_by_role("heading", level=1)).to_have_text("Agreements")
    follow(page, facet(page, "In force"))
    expect(page.get_by_text("1 agreement", exact=True).first).to_be_visible()
    expect(rows).to_have_attribute("href", CIVIL_NUCLEAR)
    follow(page, CIVIL_NUCLEAR)
    expect(page).to_have_url(re.compile(f"{CIVIL_NUCLEAR}$"))
    expect(page.get_by_role("main")).to_contain_text("In force")


def test_the_question_in_a_sentence_finds_the_same(plain_page: Page) -> None:
    page = plain_page
    ask(page, "what do India and France have in force on nuclear energy")
    expect(page.locator(".row__title a")).to_have_attribute("href", CIVIL_NUCLEAR)
    follow(page, "/pairs/fr-in/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("France")


def test_which_papers_rajnath_singh_signed(plain_page: Page) -> None:
    page = plain_page
    ask(page, "which papers did Rajnath Singh sign")
    follow(page, RAJNATH)
    expect(page).to_have_url(re.compile(f"{RAJNATH}$"))
    signed = page.get_by_role("listitem").filter(has_text="20th Military Commission Protocol")
    expect(signed.first).to_be_visible()
    follow(page, PROTOCOL)
    expect(page.get_by_role("main")).to_contain_text("Rajnath Singh")
