"""Follow every internal link of a running registry from its home page.

    python -m tests.benchmarks.crawl http://127.0.0.1:8000

Pages without a query string are followed on; lists with one are fetched, not followed, because
their combinations have no end. Prints how many pages answered with which status, the broken ones,
those that are not valid HTML (html5lib, strict), the greatest number of clicks from home to a
page, and the largest transfers. Leaves with 1 when a link is broken or a page not valid.
"""

from __future__ import annotations

import gzip
import sys
import urllib.error
import urllib.request
from collections import Counter, deque
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib  # type: ignore[import-untyped]

LARGEST = 8


@dataclass(frozen=True, slots=True)
class Page:
    """What came of one address."""

    url: str
    clicks: int
    status: int
    transferred: int
    invalid: str
    links: tuple[str, ...]


def crawl(base: str) -> list[Page]:
    """Every page that links from *base* lead to, in the order of their distance."""
    seen = {base}
    queue = deque([(base, 0)])
    pages: list[Page] = []
    while queue:
        url, clicks = queue.popleft()
        page = fetch(url, clicks)
        pages.append(page)
        if urlsplit(url).query:
            continue
        for link in page.links:
            if link.startswith(base) and "/admin/" not in link and link not in seen:
                seen.add(link)
                queue.append((link, clicks + 1))
    return pages


def fetch(url: str, clicks: int) -> Page:
    """One page, its links made absolute; a redirect is followed and its end judged."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request) as response:
            body, status = response.read(), response.status
            kind, packed = response.headers["Content-Type"], response.headers["Content-Encoding"]
    except urllib.error.HTTPError as error:
        return Page(url, clicks, error.code, 0, "", ())
    text = gzip.decompress(body) if packed == "gzip" else body
    if not kind.startswith("text/html"):
        return Page(url, clicks, status, len(body), "", ())
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(text)
    invalid = str(parser.errors[0]) if parser.errors else ""
    links = (
        urldefrag(urljoin(url, each.get("href")))[0] for each in tree.iter("a") if each.get("href")
    )
    return Page(url, clicks, status, len(body), invalid, tuple(dict.fromkeys(links)))


def report(pages: list[Page]) -> bool:
    """Print what was found; whether all is well."""
    print(f"{len(pages)} addresses: {dict(Counter(page.status for page in pages))}")
    own = [page for page in pages if not urlsplit(page.url).query]
    print(f"{len(own)} pages, the farthest {max(page.clicks for page in own)} clicks from home")
    faulty = [page for page in pages if page.status >= 400 or page.invalid]
    for page in faulty:
        print(f"  {page.status} {page.url} {page.invalid}")
    print("largest transfers:")
    for page in sorted(pages, key=lambda page: -page.transferred)[:LARGEST]:
        print(f"  {page.transferred / 1024:.1f} kB {page.url}")
    return not faulty


if __name__ == "__main__":
    sys.exit(0 if report(crawl(sys.argv[1].rstrip("/") + "/")) else 1)
