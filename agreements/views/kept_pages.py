"""Public pages kept as they were rendered, for as long as nothing in the registry changes.

A page depends on its address, the language, the day and the data; a key of all four cannot answer
for anything else. Each process keeps its own.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils import timezone
from django.utils.translation import get_language

from agreements.models.revision import one_look, revision

View = Callable[..., HttpResponseBase]
LARGEST = 400_000  # bytes of a page that is kept

_pages: OrderedDict[str, tuple[bytes, str]] = OrderedDict()
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
    return _tagged(HttpResponse(page[0], content_type=page[1]), tag) if page else None


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


def _found(key: str) -> tuple[bytes, str] | None:
    with _lock:
        if key in _pages:
            _pages.move_to_end(key)
        return _pages.get(key)


def _keep(key: str, response: HttpResponse) -> None:
    if len(response.content) > LARGEST:
        return
    with _lock:
        _pages[key] = (response.content, response["Content-Type"])
        while len(_pages) > settings.KEPT_PAGES:
            _pages.popitem(last=False)


def _tagged(response: HttpResponse, tag: str) -> HttpResponse:
    response["ETag"] = tag
    response["Cache-Control"] = "no-cache"  # keep it, but ask whether it still holds
    return response
