"""What a browser is told and finds on each kind of page: strict headers, no cookie, no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def complaints(page: Page) -> list[str]:
    """What the console of *page* will say, breaches of the policy among it."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_strict_quiet_and_sets_no_cookie(page: Page, place: str) -> None:
    address, status = PLACES[place]
    said = complaints(page)
    response = page.goto(address)
    assert response is not None
    directives = (
        part.split(" ", 1) for part in response.headers["content-security-policy"].split("; ")
    )
    assert dict(directives) == POLICY
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert page.context.cookies() == []
    refused = "Failed to load resource: the server responded with a status of"
    assert [words for words in said if not words.startswith(refused)] == []
    assert (response.status, len(said)) == (status, int(status != 200))


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
