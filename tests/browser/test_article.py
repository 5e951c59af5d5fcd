"""An article is pasted, looked at, corrected and accepted; its drafts wait with their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

from agreements.exports.document import to_document
from agreements.models import Agreement, ReadDraft
from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
from tests.browser.console import complaints
from tests.browser.desk import log_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("desk_users"),
]

READ = "/admin/agreements/articlereading/add/"
TEXT = """Finland and Portugal light the way

HELSINKI. Finland and Portugal signed an agreement on lighthouses in Helsinki on Tuesday.
Foreign Minister Pekka Haavisto of Finland signed it with <b>two</b> pens.

He recalled the Intergovernmental Agreement (IGA) on joint manufacturing of spares signed between
India and Russia on September 4, 2019, during the 20th India-Russia Annual Summit at Vladivostok.
"""
KNOWN = "in-ru-2019-joint-manufacturing-spares"
QUOTE = "Finland and Portugal signed an agreement on lighthouses in Helsinki on Tuesday."


@pytest.fixture(scope="module")
def desk_users(sample_copy: None) -> None:
    call_command("make_demo_users")


@pytest.fixture
def analyst(browser: Browser, site: str) -> Iterator[Page]:
    password = (settings.DATA_DIR / "demo_password").read_text().strip()
    with browser.new_context(base_url=site) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        log_in(page, "analyst", password)
        yield page


def paste(page: Page, text: str, url: str) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="Read an article").click()
    expect(page).to_have_url(re.compile(READ))
    assert violations(page) == []
    page.get_by_label("Text").fill(text)
    page.get_by_label("Address").fill(url)
    page.get_by_label("Publisher").fill("Lighthouse gazette")
    page.get_by_label("Published").fill("6 May 2021")
    page.get_by_role("button", name="Read it").click()


def carry_out(page: Page) -> None:
    page.get_by_role("button", name="Carry out the decisions").click()


def test_from_the_text_to_the_review_queue(analyst: Page) -> None:
    said = complaints(analyst)
    paste(analyst, TEXT, "https://example.org/lighthouses")
    look(analyst)
    analyst.locator("#id_d0-title").fill("Agreement on lighthouses and buoys")
    analyst.locator("#id_d0-place").fill("Espoo")
    analyst.locator("#d-0").get_by_label("Accept as a new draft").check()
    analyst.locator("#d-1").get_by_label("add this article to it").check()
    carry_out(analyst)
    expect(analyst.locator(".messagelist .success")).to_have_count(2)
    analyst.goto("/admin/agreements/agreement/?queue=in-review")
    analyst.get_by_role("link", name="Agreement on lighthouses and buoys").click()
    expect(analyst.locator("#id_title")).to_have_value("Agreement on lighthouses and buoys")
    it_stands_in_the_registry()
    the_known_one_has_a_further_source()
    assert said == []


def look(page: Page) -> None:
    """Marks lead to fields and fields to marks; markup is text; nothing for axe to find."""
    expect(page.locator(".article-body")).to_contain_text("<b>two</b> pens")
    expect(page.locator("#id_d0-signed")).to_have_value("4 May 2021")
    page.locator("#d-1-signed .article-words").click()
    assert page.url.endswith("#w-1-signed")
    expect(page.locator("#w-1-signed .article-mark")).to_have_class("article-mark is-lit")
    page.locator(".article-mark", has_text="Tuesday").click()
    assert page.url.endswith("#d-0-signed")
    expect(page.locator("#d-1 .article-here")).to_contain_text("This is already here:")
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def it_stands_in_the_registry() -> None:
    """The words of what was corrected are not quoted for what they do not say."""
    document = to_document(Agreement.objects.get(title="Agreement on lighthouses and buoys"))
    assert document["state"] == "in-review"
    (event,) = document["events"]
    assert (event["kind"], event["date"], event["place"]) == ("signed", "2021-05-04", "Espoo")
    assert event["signatures"] == [
        {"side": "A", "official": "pekka-haavisto", "role": "signed", "office": "Foreign Minister"}
    ]
    quotes = {citation["fact"]: citation.get("quote") for citation in event["citations"]}
    assert (quotes["date"], quotes["place"]) == (QUOTE, None)
    (source,) = document["sources"]
    assert (source["url"], source["publisher"], source["date"]) == (
        "https://example.org/lighthouses", "Lighthouse gazette", "2021-05-06",
    )  # fmt: skip
    draft = ReadDraft.objects.get(agreement__slug=document["slug"])
    assert draft.proposed
    assert draft.accepted
    assert (draft.proposed["place"], draft.accepted["place"]) == ("Helsinki", "Espoo")


def the_known_one_has_a_further_source() -> None:
    document = to_document(Agreement.objects.get(slug=KNOWN))
    assert document["state"] == "published"
    added = [
        citation
        for citation in document["events"][0]["citations"]
        if citation["source"].startswith("lighthouse-gazette")
    ]
    assert {citation["fact"] for citation in added} == {"date", "place", "summit"}
    assert [c["says"] for c in added if c["fact"] == "date"] == ["2019-09-04"]


def test_what_is_refused_keeps_what_was_typed(analyst: Page) -> None:
    paste(analyst, TEXT.replace("lighthouses", "beacons"), "https://example.org/beacons")
    analyst.locator("#id_d0-signed").fill("32 May")
    analyst.locator("#id_d0-place").fill("Tampere")
    analyst.locator("#d-0").get_by_label("Accept as a new draft").check()
    carry_out(analyst)
    expect(analyst.get_by_role("alert")).to_contain_text("Nothing is saved yet")
    expect(analyst.locator("#id_d0-place")).to_have_value("Tampere")
    expect(analyst.locator("#id_d0-signed")).to_have_value("32 May")
    assert violations(analyst) == []
