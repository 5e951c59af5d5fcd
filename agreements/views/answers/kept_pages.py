"""Public pages kept as they were rendered, for as long as nothing in the registry changes.

A page depends on its address, the language, the day and the data; a key of all four cannot answer
for anything else. Each process keeps its own with the headers it was sent with, once as it is and
once compressed: no secret is on a public page that its compressed length could give away (BREACH).
"""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.middleware.gzip import re_accepts_gzip
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from agreements.models.revision import one_look, revision

View = Callable[..., HttpResponseBase]
LARGEST = 400_000  # bytes of a page that is kept
RENDERED = "entente.rendered"  # where a request has the page that may be kept
OF_ONE_ANSWER = ("Content-Encoding", "Content-Length")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as its view made it."""

    key: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent of a page."""

    key: str
    plain: bytes
    compressed: bytes
    headers: dict[str, str]

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page as the reader takes it, or that they have it already (304)."""
        if _has(request, self.key):
            return _tagged(HttpResponseNotModified(), self.key)
        compressed = bool(re_accepts_gzip.search(request.headers.get("Accept-Encoding", "")))
        content = self.compressed if compressed else self.plain
        response = HttpResponse(content, headers=self.headers)
        if compressed:
            response["Content-Encoding"] = "gzip"
        response["Content-Length"] = str(len(content))
        patch_vary_headers(response, ("Accept-Encoding",))
        return response


_pages: OrderedDict[str, Page] = OrderedDict()
_lock = Lock()


class KeptPages:
    """Middleware: what is kept is answered before anything else is done for a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        address = _address(request)
        page = _found(address) if request.method in ("GET", "HEAD") else None
        if page and settings.KEPT_PAGES and page.key == _key(address):
            return page.answer(request)
        response = self.get_response(request)
        rendered = request.META.pop(RENDERED, None)
        if rendered:
            _keep(address, rendered, dict(response.items()))
        return response


def kept(view: View) -> View:
    """*view*, whose pages are kept; a reader who has the page already is told so (304)."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with one_look():
            if not settings.KEPT_PAGES:
                return view(request, *args, **kwargs)
            key = _key(_address(request))
            if _has(request, key):
                return _tagged(HttpResponseNotModified(), key)
            response = view(request, *args, **kwargs)
            if response.status_code != 200 or not isinstance(response, HttpResponse):
                return response
            request.META[RENDERED] = Rendered(key, response.content)
            return _tagged(response, key)

    return answer


def _address(request: HttpRequest) -> str:
    """As it was asked for; its host is looked at where a page is rendered."""
    return f"{request.scheme}://{request.META.get('HTTP_HOST', '')}{request.get_full_path()}"


def _key(address: str) -> str:
    parts = (address, get_language() or "", str(timezone.localdate()), revision())
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _has(request: HttpRequest, key: str) -> bool:
    return request.headers.get("If-None-Match") == _tag(key)


def _tag(key: str) -> str:
    return f'W/"{key}"'


def _found(address: str) -> Page | None:
    with _lock:
        if address in _pages:
            _pages.move_to_end(address)
        return _pages.get(address)


def _keep(address: str, rendered: Rendered, headers: dict[str, str]) -> None:
    """Also in the place of the page that it was before the registry changed."""
    plain = rendered.content
    if len(plain) > LARGEST:
        return
    lasting = {name: value for name, value in headers.items() if name not in OF_ONE_ANSWER}
    page = Page(rendered.key, plain, gzip.compress(plain, mtime=0), lasting)
    with _lock:
        _pages[address] = page
        _pages.move_to_end(address)
        while len(_pages) > settings.KEPT_PAGES:
            _pages.popitem(last=False)


def _tagged(response: HttpResponse, key: str) -> HttpResponse:
    response["ETag"] = _tag(key)
    response["Cache-Control"] = "no-cache"  # keep it, but ask whether it still holds
    return response
