"""What a page says on the console: breaches of the policy, errors of scripts, missing files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

REFUSED = "Failed to load resource: the server responded with a status of"


def complaints(page: Page) -> list[str]:
    """What the console of *page* will say, breaches of the policy among it."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return said
