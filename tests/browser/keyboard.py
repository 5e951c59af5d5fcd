"""A page walked with the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOCUSED = """() => {
    const at = document.activeElement;
    return [at.tagName, at.getAttribute("href") || at.textContent.trim() || at.id,
            getComputedStyle(at).outlineStyle];
}"""


def tab_to(page: Page, address: str, most: int = 400) -> str:
    """Press Tab until the link to *address* has the focus, or the field of that id.

    Gives how its outline is drawn.
    """
    for _press in range(most):
        page.keyboard.press("Tab")
        tag, leads_to, outline = page.evaluate(FOCUSED)
        if tag != "BODY":
            assert outline != "none", (tag, leads_to)
        if leads_to == address:
            return str(outline)
    raise AssertionError(f"{address} cannot be reached by the keyboard")
