"""Citing a source from a fact in place, and settling what is improbable, with a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

from agreements.models import Agreement, Citation
from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
from tests.browser.desk import ADD, log_in, pick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("desk_users"),
]
SLUG = "gb-rs-1900-extradition"


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


def test_a_party_is_cited_where_it_stands(analyst: Page) -> None:
    analyst.goto(ADD)
    pick(analyst, "parties-0-country", "Fin", "Finland")
    pick(analyst, "parties-1-country", "Port", "Portugal")
    analyst.locator("#parties-1 a.cite").click()
    row = analyst.locator("#parties-1 + #citations-0")
    expect(row.get_by_label("For", exact=True)).to_have_value("parties-1")
    row.get_by_label("Or its address").fill("https://example.org/lighthouses")
    row.get_by_label("Its title").fill("Of lighthouses")
    assert violations(analyst) == []
    analyst.get_by_role("button", name="Save", exact=True).click()
    expect(analyst.get_by_text("was added successfully")).to_be_visible()
    cited = Citation.objects.get(source__url="https://example.org/lighthouses")
    assert (cited.fact, cited.country_id, cited.event) == ("parties", "pt", None)


def test_a_warning_is_led_to_and_settled(analyst: Page) -> None:
    agreement = Agreement.objects.get(slug=SLUG)
    analyst.goto(f"/admin/agreements/agreement/{agreement.pk}/change/")
    assert violations(analyst) == []
    analyst.locator(".doubts a").click()
    analyst.get_by_label("Keep it, because").fill("The list names the state of today.")
    analyst.get_by_role("button", name="Save", exact=True).click()
    expect(analyst.get_by_text("was changed successfully")).to_be_visible()
    assert agreement.warnings.get().settled is True
