"""An article is pasted, looked at, corrected and accepted; its drafts wait with their quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

from agreements.exports.document import to_document
from agreements.models import Agreement, ArticleReading
from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
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


@pytest.fixture(scope="module")
def desk_users(sample_copy: None) -> None:
    call_command("make_demo_users")


@pytest.fixture
def analyst(browser: Browser, site: str) -> Iterator[Page]:
    """The demo's analyst, in a browser without scripts after the login."""
    password = (settings.DATA_DIR / "demo_password").read_text().strip()
    with browser.new_context(base_url=site) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        log_in(page, "analyst", password)
        yield page


def paste(page: Page, text: str = TEXT) -> None:
    page.goto(READ)
    page.locator("#id_text").fill(text)
    page.locator("#id_url").fill("https://example.org/lighthouses")
    page.locator("#id_publisher").fill("Lighthouse gazette")
    page.locator("#id_published").fill("2021-05-06")
    page.get_by_role("button", name="Save", exact=True).click()


def test_from_the_text_to_the_review_queue(analyst: Page) -> None:
    paste(analyst)
    look(analyst)
    analyst.locator("#id_draft-0-title").fill("Agreement on lighthouses and buoys")
    analyst.locator("#id_draft-0-place").fill("Helsinki harbour")
    analyst.get_by_label("Add Pekka Haavisto").check()
    analyst.get_by_role("button", name="Accept what is ticked").click()
    expect(analyst.locator(".messagelist .success")).to_have_text(
        "2 agreements were written, for review."
    )
    analyst.get_by_role("link", name="Agreement on lighthouses and buoys").click()
    expect(analyst.locator("#id_title")).to_have_value("Agreement on lighthouses and buoys")
    it_stands_in_the_registry()
    the_known_one_has_a_further_source()


def look(page: Page) -> None:
    """Marks lead to fields and fields to marks; markup is text; nothing for axe to find."""
    expect(page.locator(".article-words")).to_contain_text("<b>two</b> pens")
    expect(page.locator("#id_draft-0-signed")).to_have_value("4 May 2021")
    page.locator("#draft-1-signed .article-why").click()
    assert page.url.endswith("#words-1-signed")
    page.locator(".article-mark", has_text="Tuesday").click()
    assert page.url.endswith("#draft-1-signed")
    expect(page.locator(f'input[name="draft-1-target"][value="{KNOWN}"]')).to_be_checked()
    assert violations(page) == []


def it_stands_in_the_registry() -> None:
    document = to_document(Agreement.objects.get(title="Agreement on lighthouses and buoys"))
    assert document["state"] == "in-review"
    (event,) = document["events"]
    assert (event["kind"], event["date"], event["place"]) == (
        "signed", "2021-05-04", "Helsinki harbour",
    )  # fmt: skip
    assert event["signatures"] == [
        {"side": "A", "official": "pekka-haavisto", "role": "signed", "office": "Foreign Minister"}
    ]
    quotes = {citation["fact"]: citation["quote"] for citation in event["citations"]}
    assert quotes["date"] == (
        "Finland and Portugal signed an agreement on lighthouses in Helsinki on Tuesday."
    )
    (source,) = document["sources"]
    assert (source["url"], source["publisher"], source["date"]) == (
        "https://example.org/lighthouses", "Lighthouse gazette", "2021-05-06",
    )  # fmt: skip
    reading = ArticleReading.objects.latest("pk")
    assert reading.settled is not None
    assert reading.settled[0]["place"] == "Helsinki harbour"
    assert reading.proposed["agreements"][0]["place"] == "Helsinki"


def the_known_one_has_a_further_source() -> None:
    document = to_document(Agreement.objects.get(slug=KNOWN))
    assert document["state"] == "published"
    added = [
        citation
        for citation in document["events"][0]["citations"]
        if citation["source"].startswith("lighthouse-gazette")
    ]
    assert {citation["fact"] for citation in added} == {"date", "place", "summit", "status"}
    assert [c["says"] for c in added if c["fact"] == "date"] == ["2019-09-04"]


def test_what_is_refused_keeps_what_was_typed(analyst: Page) -> None:
    paste(analyst, TEXT.replace("lighthouses", "beacons"))
    analyst.locator("#id_draft-0-signed").fill("32 May")
    analyst.locator("#id_draft-0-place").fill("Tampere")
    analyst.get_by_role("button", name="Accept what is ticked").click()
    expect(analyst.locator(".article-refused")).to_contain_text("Nothing is written yet")
    expect(analyst.locator("#id_draft-0-place")).to_have_value("Tampere")
    expect(analyst.locator("#id_draft-0-signed")).to_have_value("32 May")
    assert violations(analyst) == []
