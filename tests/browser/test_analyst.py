"""An analyst adds an agreement, a reviewer publishes it, readers find it; and not before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
from tests.browser.desk import ADD, add_source, log_in, pick, save

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("desk_users"),
]

TITLE = "Agreement on lighthouses and buoys"
TODAY = dt.date.today()
MONTH = f"{TODAY:%B %Y}"
PAGE = f"/agreements/fi-pt-{TODAY.year}-lighthouses-buoys/"
PUBLIC = (
    "/",
    "/agreements/",
    "/agreements/?pair=fi-pt",
    "/pairs/fi-pt/",
    "/timeline/?pair=fi-pt",
    "/changes/",
)
Enter = Callable[[str], "Page"]


@pytest.fixture(scope="module")
def desk_users(sample_copy: None) -> None:
    """The demo's analyst and reviewer, in a registry of this module's own."""
    call_command("make_demo_users")


@pytest.fixture
def enter(browser: Browser, site: str) -> Iterator[Enter]:
    """Has somebody come in: a reader, or a user of the desk, each with a session of their own."""
    password = (settings.DATA_DIR / "demo_password").read_text().strip()
    with ExitStack() as sessions:

        def come_in(name: str) -> Page:
            context = sessions.enter_context(browser.new_context(base_url=site))
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            if name != "reader":
                log_in(page, name, password)
            return page

        yield come_in


def is_known(reader: Page) -> list[str]:
    """The public pages that know of the agreement."""
    known = []
    for address in PUBLIC:
        reader.goto(address)
        if TITLE in reader.content() or PAGE in reader.content():
            known.append(address)
    return known


def test_from_the_desk_to_the_timeline_and_away_again(enter: Enter) -> None:
    reader, analyst, reviewer = (enter(name) for name in ("reader", "analyst", "reviewer"))
    write(analyst)
    assert is_known(reader) == []
    assert status(reader, PAGE) == 404
    publish(reviewer, "published")
    assert is_known(reader) == list(PUBLIC)
    see_it_on_the_timeline_and_the_page(reader)
    publish(reviewer, "withdrawn")
    assert is_known(reader) == []
    assert status(reader, PAGE) == 410
    assert violations(reader) == []


def write(analyst: Page) -> None:
    """A draft between Finland and Portugal, signed some day of this month, with a new source."""
    analyst.goto(ADD)
    pick(analyst, "parties-0-country", "finl", "Finland")
    pick(analyst, "parties-1-country", "portu", "Portugal")
    analyst.locator("#id_title").fill(TITLE)
    analyst.locator("#id_events-0-date").fill(MONTH)
    add_source(analyst, "Lighthouse gazette", "https://example.org/lighthouses")
    assert "published" not in analyst.locator("#id_state option").all_inner_texts()
    save(analyst)


def publish(reviewer: Page, state: str) -> None:
    reviewer.goto("/admin/agreements/agreement/?q=lighthouses")
    reviewer.get_by_role("link", name=TITLE).click()
    reviewer.locator("#id_state").select_option(state)
    save(reviewer)


def see_it_on_the_timeline_and_the_page(reader: Page) -> None:
    reader.goto("/pairs/fi-pt/")
    expect(reader.locator(f'figure.timeline svg a[href="{PAGE}"]').first).to_be_visible()
    reader.get_by_text("The timeline as a list").click()
    entry = reader.locator(".timeline__entry")
    expect(entry).to_contain_text(TITLE)
    expect(entry).to_contain_text(MONTH)
    reader.locator(".row__title").get_by_role("link", name=TITLE).click()
    expect(reader).to_have_url(f"{reader.evaluate('location.origin')}{PAGE}")
    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(reader.get_by_text("Lighthouse gazette")).to_be_visible()


def status(reader: Page, address: str) -> int:
    response = reader.goto(address)
    assert response is not None
    return response.status


def test_what_is_refused_keeps_what_was_typed(enter: Enter) -> None:
    analyst = enter("analyst")
    analyst.goto(ADD)
    pick(analyst, "parties-0-country", "finl", "Finland")
    pick(analyst, "parties-1-country", "finl", "Finland")
    analyst.locator("#id_title").fill("Twice Finland")
    analyst.locator("#id_events-0-date").fill("2021-13")
    analyst.get_by_role("button", name="Save", exact=True).click()
    words = analyst.locator("#content").inner_text()
    assert "There is no month 13" in words
    assert "a country stands on one side only" in words
    assert analyst.locator("#id_title").input_value() == "Twice Finland"
    assert analyst.locator("#id_events-0-date").input_value() == "2021-13"
