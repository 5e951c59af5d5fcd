"""What a browser is told: strict headers, and what it does not do by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.console import complaints
from tests.browser.places import PLACES

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample"),
]

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize("place", ["home", "agreement", "refused", "missing"])
def test_the_headers_are_strict(page: Page, place: str) -> None:
    address, status = PLACES[place]
    response = page.goto(address)
    assert response is not None
    assert response.status == status
    policy = response.headers["content-security-policy"].split("; ")
    assert dict(directive.split(" ", 1) for directive in policy) == POLICY
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


def test_the_desk_is_quiet_too(page: Page) -> None:
    said = complaints(page)
    page.goto("/admin/login/")
    assert said == []
    assert {cookie.get("name") for cookie in page.context.cookies()} == {"entente_csrf"}


def test_foreign_and_inline_scripts_are_not_run(page: Page) -> None:
    said = complaints(page)
    page.goto("/")
    page.evaluate(
        """() => {
            const inline = document.createElement("script");
            inline.textContent = "document.title = 'run'";
            document.head.append(inline);
        }"""
    )
    assert page.title() != "run"
    assert [words for words in said if "Content Security Policy" in words] == said != []
