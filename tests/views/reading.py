"""What a reader finds on a page: the rows of a list, words, links."""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol

ROW = re.compile(r'class="row__title"><a href="/agreements/([^/"]+)/[^"]*"')
POSSIBLE = re.compile(r'class="row__possible"')
CHIP = re.compile(r'<a class="chip" href="([^"]+)">(.*?) <span')
KEPT_CHIP = re.compile(r'<li class="chip">(.*?)</li>')
FAULT = re.compile(r"<dt><code>(.*?)</code></dt>\s*<dd>(.*?)</dd>", re.S)
KEPT_URL = re.compile(r'<p class="notice__actions">\s*<a class="button" href="([^"]+)"')
CANONICAL = re.compile(r'<link rel="canonical" href="http://testserver([^"]+)"')
SORT = re.compile(r'class="sort__link" href="([^"]+)"( aria-current="true")?>(.*?)</a>')
TAG = re.compile(r"<[^>]+>")


class Answer(Protocol):
    """A response, of the test client or of a view."""

    @property
    def content(self) -> bytes: ...


def html(response: Answer) -> str:
    return response.content.decode()


def words(response: Answer) -> str:
    """The page's text, on one line."""
    return " ".join(unescape(TAG.sub(" ", html(response))).split())


def rows(response: Answer) -> list[str]:
    """Slugs of the agreements listed, in order."""
    return ROW.findall(html(response))


def possible_rows(response: Answer) -> list[str]:
    """Slugs of the rows marked as only possibly of the days asked for."""
    each = html(response).split('<li class="row">')[1:]
    return [slug for row in each if POSSIBLE.search(row) for slug in ROW.findall(row)]


def chips(response: Answer) -> dict[str, str]:
    """The filters that are on, in words, each with the address of the list without it."""
    return {unescape(label): unescape(url) for url, label in CHIP.findall(html(response))}


def kept_chips(response: Answer) -> list[str]:
    """The filters that a refusal keeps."""
    return [unescape(label) for label in KEPT_CHIP.findall(html(response))]


def faults(response: Answer) -> dict[str, str]:
    """What a refusal says of each parameter."""
    return {unescape(name): unescape(why) for name, why in FAULT.findall(html(response))}


def canonical(response: Answer) -> str:
    """The page's canonical address, without the host."""
    [address] = CANONICAL.findall(html(response))
    return unescape(address)


def kept_url(response: Answer) -> str:
    """Where a refusal leads on to: the address without what was wrong."""
    [address] = KEPT_URL.findall(html(response))
    return unescape(address)


def sort_links(response: Answer) -> list[tuple[str, str, bool]]:
    """The orders offered: label, address, and whether it is the one shown."""
    return [
        (label, unescape(url), bool(current))
        for url, current, label in SORT.findall(html(response))
    ]
