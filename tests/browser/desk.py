"""The analysts' desk as a person uses it: logging in, and choosing from lists that search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADD = "/admin/agreements/agreement/add/"


def log_in(page: Page, name: str, password: str) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_text(f"Welcome, {name}.")).to_be_visible()


def pick(page: Page, field: str, search: str, option: str) -> None:
    """Search for *search* in the list of *field* and choose *option*."""
    page.locator(f"#id_{field} + .select2 .select2-selection").click()
    page.locator(".select2-container--open .select2-search__field").fill(search)
    page.locator(".select2-results__option").get_by_text(option, exact=True).click()
    expect(page.locator(f"#id_{field} option:checked")).to_have_text(option)


def add_source(page: Page, title: str, url: str) -> None:
    """A source made in the window that the plus beside the first citation opens."""
    with page.expect_popup() as opened:
        page.locator("#add_id_citations-0-source").click()
    form = opened.value
    form.get_by_label("Title").fill(title)
    form.get_by_label("Address").fill(url)
    form.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#id_citations-0-source option:checked")).to_have_text(title)


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()
