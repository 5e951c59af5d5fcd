"""Public pages kept as they were rendered, for as long as nothing in the registry changes.

A page depends on its address, the language, the day and the data; a key of all four cannot answer
for anything else. Each process keeps its own, once as it is and once compressed: no secret is on
a public page that its compressed length could give away (BREACH).
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


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent of a page."""

    plain: bytes
    compressed: bytes
    content_type: str

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page as the reader takes it."""
        compressed = bool(re_accepts_gzip.search(request.headers.get("Accept-Encoding", "")))
        content = self.compressed if compressed else self.plain
        response = HttpResponse(content, content_type=self.content_type)
        if compressed:
            response["Content-Encoding"] = "gzip"
        patch_vary_headers(response, ("Accept-Encoding",))
        return response


_pages: OrderedDict[str, Page] = OrderedDict()
_lock = Lock()


def kept(view: View) -> View:
    """*view*, whose pages are kept; a reader who has the page already is told so (304)."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with one_look():
            if not settings.KEPT_PAGES:
                return view(request, *args, **kwargs)
            key = _key(request)
            return _kept(key, request) or _keeping(key, view(request, *args, **kwargs))

    return answer


def _kept(key: str, request: HttpRequest) -> HttpResponse | None:
    tag = _tag(key)
    if request.headers.get("If-None-Match") == tag:
        return _tagged(HttpResponseNotModified(), tag)
    page = _found(key)
    return _tagged(page.answer(request), tag) if page else None


def _keeping(key: str, response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code != 200 or not isinstance(response, HttpResponse):
        return response
    _keep(key, response)
    return _tagged(response, _tag(key))


def _tag(key: str) -> str:
    return f'W/"{key}"'


def _key(request: HttpRequest) -> str:
    parts = (
        request.build_absolute_uri(),
        get_language() or "",
        str(timezone.localdate()),
        revision(),
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _found(key: str) -> Page | None:
    with _lock:
        if key in _pages:
            _pages.move_to_end(key)
        return _pages.get(key)


def _keep(key: str, response: HttpResponse) -> None:
    plain = response.content
    if len(plain) > LARGEST:
        return
    page = Page(plain, gzip.compress(plain, mtime=0), response["Content-Type"])
    with _lock:
        _pages[key] = page
        while len(_pages) > settings.KEPT_PAGES:
            _pages.popitem(last=False)


def _tagged(response: HttpResponse, tag: str) -> HttpResponse:
    response["ETag"] = tag
    response["Cache-Control"] = "no-cache"  # keep it, but ask whether it still holds
    return response
