"""axe-core on a page: what breaks the Web Content Accessibility Guidelines 2.2 at level AA."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
    const found = await axe.run({runOnly: tags, resultTypes: ["violations"]});
    return found.violations.flatMap(
        rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)
    );
}"""


@cache
def source() -> str:
    return (files("axe_core_python") / "axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    """Each rule broken, with the element and what to do; axe is brought in by the debugger."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(source())
    found: list[str] = page.evaluate(RUN, TAGS)
    return found
