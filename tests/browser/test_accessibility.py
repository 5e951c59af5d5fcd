"""Every kind of page is for everybody: axe finds nothing, in light and dark, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.axe import violations
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
FEWER: dict[str, tuple[Look, ...]] = {"pair-of-many": (("dark", 1280), ("light", 320))}


def look_at(page: Page, look: Look) -> None:
    scheme, width = look
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})


@pytest.mark.parametrize("place", PLACES)
def test_a_page_in_every_look(page: Page, place: str) -> None:
    """Nothing that axe objects to, and nothing that has to be scrolled sideways."""
    page.goto(PLACES[place][0])
    unfold(page)
    looks = FEWER.get(place, LOOKS)
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
