"""A file is handed in on the form of an agreement; readers find it by its words and fetch it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from playwright.sync_api import expect

from agreements.models import Agreement
from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
from tests.browser.desk import log_in, save
from tests.files.pdfs import pdf

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("desk_users"),
]

SLUG = "in-ru-2019-joint-manufacturing-spares"
LIMIT = 100_000  # bytes
PDF = pdf("Agreement on spares.", "Article 2. Turbopumps are made by both Sides.")


@pytest.fixture(scope="module")
def desk_users(sample_copy: None) -> None:
    """The demo's reviewer, in a registry of this module's own."""
    call_command("make_demo_users")


@pytest.fixture
def reviewer(browser: Browser, site: str) -> Page:
    page = browser.new_context(base_url=site).new_page()
    page.set_default_timeout(PATIENCE)
    log_in(page, "reviewer", (settings.DATA_DIR / "demo_password").read_text().strip())
    return page


def file(content: bytes, name: str) -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": content}


@override_settings(UPLOAD_LIMIT=LIMIT)
def test_from_the_form_to_the_reader(reviewer: Page, browser: Browser, site: str) -> None:
    hand_in(reviewer)
    reader = browser.new_context(base_url=site).new_page()
    reader.goto("/agreements/?q=turbopumps")
    excerpt = reader.locator(".row").filter(has_text="Turbopumps are made by both Sides")
    expect(excerpt).to_contain_text("(Signed copy, page 2)")
    reader.goto(f"/agreements/{SLUG}/")
    link = reader.get_by_role("link", name="Signed copy (PDF, 2 pages")
    assert violations(reader) == []
    with reader.expect_download() as fetched:
        link.click()
    assert fetched.value.suggested_filename == f"{SLUG}-en.pdf"
    assert Path(fetched.value.path()).read_bytes() == PDF


def hand_in(reviewer: Page) -> None:
    """First what is no PDF, then the PDF with a wrong language, then with the right one."""
    agreement = Agreement.objects.get(slug=SLUG)
    reviewer.goto(f"/admin/agreements/agreement/{agreement.pk}/change/")
    documents = reviewer.locator("#documents-group")
    documents.locator("summary").first.click()
    documents.locator(".add-row a").click()
    row = documents.locator("#documents-0")
    row.get_by_label("Language").fill("English")
    row.get_by_label("Role").select_option("authentic")
    row.get_by_label("Title").fill("Signed copy")
    row.get_by_label("File", exact=True).set_input_files(file(bytes(LIMIT + 1), "b.pdf"))
    expect(row.get_by_role("alert")).to_contain_text(
        "“b.pdf” was not taken: a file may have 100 kB"
    )
    row.get_by_label("File", exact=True).set_input_files(file(b"MZ\x90" + bytes(99), "a.pdf"))
    keep(reviewer)
    expect(row).to_contain_text("“a.pdf” (102 bytes) was not taken: it is a program")
    row.get_by_label("File", exact=True).set_input_files(file(PDF, "spares.pdf"))
    keep(reviewer)
    expect(row).to_contain_text("Give a language tag such as en or ru.")
    expect(row).to_contain_text("spares.pdf (PDF, 2 pages")
    assert violations(reviewer) == []
    row.get_by_label("Language").fill("en")
    save(reviewer)


def keep(reviewer: Page) -> None:
    reviewer.get_by_role("button", name="Save and continue editing").click()
    expect(reviewer.locator(".errornote")).to_be_visible()
