"""The timeline as HTML: numbers in every locale, anchors, one tab stop an agreement."""

import datetime as dt
import re
from typing import Any
from xml.etree import ElementTree

import html5lib  # type: ignore[import-untyped]
import pytest
from django.template.loader import render_to_string
from django.utils import translation

from agreements.domain.timeline import Item, Shade, SummitMark, timeline

TODAY = dt.date(2026, 11, 23)
SVG = "{http://www.w3.org/2000/svg}"
GEOMETRY = ("x", "y", "x1", "y1", "x2", "y2", "width", "height", "font-size")


def item(key: str, day: dt.date | None = dt.date(2019, 9, 4), **more: Any) -> Item:
    return Item(key, f"Agreement {key}", f"/agreements/{key}/", (day, day), "Trade", **more)


def page(*items: Item, summits: tuple[SummitMark, ...] = (), **more: Any) -> str:
    soviet = Shade(None, dt.date(1991, 12, 26), "with the Soviet Union")
    found = timeline(items, summits, [soviet], today=TODAY)
    return render_to_string("includes/timeline.html", {"timeline": found, **more})


def parsed(html: str) -> ElementTree.Element:
    """The fragment as HTML; any parse error fails."""
    parser = html5lib.HTMLParser(strict=True)
    (body,) = parser.parse(f"<!doctype html><title>T</title><body>{html}").iter(f"{HTML}body")
    return body


HTML = "{http://www.w3.org/1999/xhtml}"
CROWD = [item("soviet", dt.date(1971, 8, 9)), *(item(str(n)) for n in range(60))]
SUMMITS = tuple(SummitMark(f"Summit {n}", f"/s/{n}/", dt.date(2019, 9, n)) for n in (4, 5))


def test_numbers_of_the_drawing_are_no_words_of_any_locale(settings: Any) -> None:
    settings.USE_THOUSAND_SEPARATOR = True
    with translation.override("de"):
        body = parsed(page(*CROWD, summits=SUMMITS))
    numbers = [
        element.get(name)
        for element in body.iter()
        if element.tag.startswith(SVG)
        for name in GEOMETRY
        if element.get(name)
    ]
    assert [number for number in numbers if not re.fullmatch(r"-?\d+(\.\d)?", number or "")] == []
    assert "1080" in numbers


def test_years_of_the_list_have_no_thousands(settings: Any) -> None:
    settings.USE_THOUSAND_SEPARATOR = True
    with translation.override("de"):
        years = re.findall(r'timeline__number">([^<]+)<', page(*CROWD))
    assert years == ["1971", "2019"]


def test_the_drawing_adds_no_tab_stop_and_says_nothing_twice() -> None:
    body = parsed(page(*CROWD, summits=SUMMITS))
    drawings = list(body.iter(f"{SVG}svg"))
    assert {svg.get("aria-hidden") for svg in drawings} == {"true"}
    stops = {a.get("tabindex") for svg in drawings for a in svg.iter(f"{SVG}a")}
    assert stops == {"-1"}


def test_the_list_has_every_address_of_the_drawing() -> None:
    body = parsed(page(*CROWD, summits=SUMMITS))
    drawn = {a.get("href") or "" for a in body.iter(f"{SVG}a")}
    listed = {a.get("href") or "" for a in body.iter(f"{HTML}a")}
    assert {href for href in drawn if href.startswith("/")} - listed == set()
    assert len(listed) == len(CROWD) + len(SUMMITS)


def test_piles_and_clusters_lead_to_their_year_in_the_list() -> None:
    body = parsed(page(*CROWD, summits=SUMMITS, timeline_id="india-russia"))
    ids = {f"#{element.get('id')}" for element in body.iter() if element.get("id")}
    anchors = {a.get("href") for a in body.iter(f"{SVG}a") if (a.get("href") or "")[0] == "#"}
    assert anchors == {"#india-russia-2019"}
    assert anchors <= ids


@pytest.mark.parametrize("title", ["<b>Bold</b>", 'Tom & Jerry\'s "deal"'])
def test_titles_are_escaped(title: str) -> None:
    day = dt.date(2019, 9, 4)
    body = parsed(page(Item("k", title, "/k/", (day, day))))
    assert [a.text for a in body.iter(f"{HTML}a")] == [title]
    assert [t.text for t in body.iter(f"{SVG}title")] == [title] * 2


def test_looks_come_from_classes_alone() -> None:
    assert [e for e in parsed(page(*CROWD)).iter() if e.get("style")] == []


def test_the_undated_are_counted_and_listed() -> None:
    html = page(item("a"), item("b", None), item("c", None))
    assert "2 more have no known date." in html
    assert 'href="/agreements/c/"' in html


def test_nothing_dated_opens_the_list() -> None:
    html = page(item("a", None))
    assert "Nothing here has a known date" in html
    assert ("<svg" in html, 'timeline__list" open>' in html) == (False, True)


def test_nothing_at_all_has_no_list() -> None:
    html = page()
    assert ("No agreement to draw." in html, "<details" in html) == (True, False)


def test_the_list_can_stand_open() -> None:
    assert ('timeline__list">' in page(item("a")), 'timeline__list" open>' in page(item("a"))) == (
        True,
        False,
    )
    assert 'timeline__list" open>' in page(item("a"), list_open=True)
