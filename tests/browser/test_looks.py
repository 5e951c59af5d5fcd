"""Every kind of page is for everybody: quiet and sound, in light and dark, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.axe import violations
from tests.browser.console import REFUSED, complaints
from tests.browser.places import PLACES

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample"),
]

Scheme = Literal["light", "dark"]
Look = tuple[Scheme, int]
LOOKS: tuple[Look, ...] = (("light", 1280), ("dark", 1280), ("light", 320), ("dark", 390))
FEWER: tuple[Look, ...] = (("dark", 1280), ("light", 320))
IN_ALL_LOOKS = (
    "home", "list", "list-filtered", "list-empty", "agreement", "pair", "pair-empty", "refused",
)  # fmt: skip


def look_at(page: Page, look: Look) -> None:
    scheme, width = look
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})


@pytest.mark.parametrize("place", PLACES)
def test_a_page_in_every_look(page: Page, place: str) -> None:
    """Quiet, without a cookie; nothing for axe to object to, nothing to be scrolled sideways."""
    address, status = PLACES[place]
    said = complaints(page)
    page.goto(address)
    assert [words for words in said if not words.startswith(f"{REFUSED} {status}")] == []
    assert page.context.cookies() == []
    unfold(page)
    looks = LOOKS if place in IN_ALL_LOOKS else FEWER
    found = {}
    for look in looks:
        look_at(page, look)
        found[look] = (violations(page), page.evaluate("document.documentElement.scrollWidth"))
    assert found == {(scheme, width): ([], width) for scheme, width in looks}


def unfold(page: Page) -> None:
    """Opens what is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")


def test_axe_does_find_what_is_wrong(page: Page) -> None:
    page.goto("/")
    page.evaluate("""() => {
        document.querySelector("main").innerHTML = '<input type="text">';
        document.documentElement.removeAttribute("lang");
    }""")
    assert [fault.split(":")[0] for fault in violations(page)] == ["html-has-lang", "label"]


def test_the_dark_look_is_dark(page: Page) -> None:
    page.goto("/")
    papers = []
    for look in LOOKS[:2]:
        look_at(page, look)
        papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    light, dark = ([int(part) for part in paper[4:-1].split(",")] for paper in papers)
    assert min(light) > 200
    assert max(dark) < 60
