"""The content security policy, as a browser sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["/", "/agreements/", "/pairs/", "/nowhere/", "/admin/login/"])
def test_nothing_on_a_page_breaks_it(page: Page, path: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path)
    missing = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert said == ([missing] if path == "/nowhere/" else [])


def test_foreign_and_inline_scripts_are_not_run(page: Page) -> None:
    page.goto("/")
    page.evaluate(
        """() => {
            const inline = document.createElement("script");
            inline.textContent = "document.title = 'run'";
            document.head.append(inline);
        }"""
    )
    assert page.title() != "run"
