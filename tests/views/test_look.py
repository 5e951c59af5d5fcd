"""The contributors' page shows every token, status and component there is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.models.choices import Status
from tests.views.reading import html, words

if TYPE_CHECKING:
    from django.test import Client

CSS = Path(__file__).parents[2] / "static" / "css"
TOKENS = (CSS / "base" / "tokens.css").read_text()


def swatches(page: str) -> list[str]:
    return re.findall(r"look-colours__swatch--([a-z0-9-]+)", page)


def test_every_colour_has_a_swatch_and_each_swatch_its_colour(client: Client) -> None:
    colours = dict.fromkeys(re.findall(r"--([a-z0-9-]+): #", TOKENS))
    sheet = (CSS / "pages" / "look.css").read_text()
    assert swatches(html(client.get("/look/"))) == list(colours)
    painted = re.findall(r"swatch--([a-z0-9-]+) \{\s*background: var\(--([a-z0-9-]+)\)", sheet)
    assert painted == [(colour, colour) for colour in colours]


def test_every_size_and_space_is_shown(client: Client) -> None:
    page = html(client.get("/look/"))
    sizes = sorted(re.findall(r"--size-(\w+):", TOKENS))
    assert sorted(re.findall(r"look-type--(\w+)", page)) == sizes
    assert re.findall(r"look-space--(\d)", page) == re.findall(r"--space-(\d):", TOKENS)


def test_every_status_is_shown(client: Client) -> None:
    section = words(client.get("/look/")).split("told by word, shape and colour")[1]
    labels = " ".join(str(status.label) for status in Status)
    assert section.startswith(f" {labels} Parts of a list")


def test_it_needs_no_registry_and_is_not_for_search_engines(client: Client) -> None:
    assert '<meta name="robots" content="noindex">' in html(client.get("/look/"))
