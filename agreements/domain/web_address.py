"""Addresses on the web: one way to write each, and when two are the same place."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

# What is added to a link to see who followed it, and changes nothing of where it leads.
TRACKING = re.compile(r"(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)(=|$)")
PORTS = {"http": 80, "https": 443}
SCHEMES = ("https", "http")


def normal(address: str) -> str:
    """*address* as it is kept: RFC 3986 6.2.2 and 6.2.3, without tracking and without fragment.

    A fragment is a place on the page, which the citation names; one that is a path (``#/``, ``#!``)
    says which page, and stays.
    """
    parts = urlsplit(address.strip())
    query = "&".join(each for each in parts.query.split("&") if not TRACKING.match(each))
    return _written(parts.scheme.lower(), _host(parts), parts.path or "/", query, parts.fragment)


def same_place(address: str) -> list[str]:
    """Every way in which *address* may have been kept: scheme, ``www.`` and last slash or not."""
    parts = urlsplit(normal(address))
    host, path = parts.netloc.removeprefix("www."), parts.path.rstrip("/")
    ways = [
        _written(scheme, prefix + host, path + slash, parts.query, parts.fragment)
        for scheme in SCHEMES
        for prefix in ("", "www.")
        for slash in ("", "/")
    ]
    return list(dict.fromkeys([address, normal(address), *ways]))


def _host(parts: SplitResult) -> str:
    host = parts.netloc.rpartition("@")[2].lower()
    port = PORTS.get(parts.scheme.lower())
    return host.removesuffix(f":{port}") if port else host


def _written(scheme: str, host: str, path: str, query: str, fragment: str) -> str:
    place = f"#{fragment}" if fragment[:1] in ("/", "!") else ""
    asked = f"?{query}" if query else ""
    return f"{scheme}://{host}{path}{asked}{place}"
