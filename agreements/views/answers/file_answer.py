"""A file of strangers, answered so that it can do nothing in the reader's browser."""

from __future__ import annotations

import re
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
    StreamingHttpResponse,
)
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from agreements.models import Document, DocumentFile

# Whatever it is taken for, it runs nothing, loads nothing and is no page of ours.
HARMLESS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


def file_answer(request: HttpRequest, document: Document, slug: str) -> HttpResponseBase:
    """The file of *document*, as an attachment named after its agreement and language.

    Answers HEAD, If-None-Match (304) and one range of bytes (206, or 416 where there is none).
    """
    file = document.file
    assert file is not None
    tag = f'"{file.sha256}"'
    made: Any = _answer(request, file, _asked_for(request, file.size, tag))
    answer: Any = get_conditional_response(request, etag=tag, response=made)
    answer["ETag"] = tag
    answer["Cache-Control"] = "no-cache"  # keep it, but ask: it may be withdrawn
    answer["Accept-Ranges"] = "bytes"
    if not isinstance(answer, HttpResponseNotModified):
        name = f"{slug}-{document.language}.{file.ending}"
        answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    for header, value in HARMLESS.items():
        answer[header] = value
    # What is compressed already is not worth it, and would have neither length nor ranges.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    return answer


def _answer(
    request: HttpRequest, file: DocumentFile, given: tuple[int, int] | None
) -> HttpResponseBase:
    start, end = given or (0, file.size)
    if start >= end:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.size}"})
    stretches = () if request.method == "HEAD" else file.stretches(start, end)
    answer = StreamingHttpResponse(stretches, content_type=file.content_type)
    answer["Content-Length"] = str(end - start)
    if given:
        answer.status_code = 206
        answer["Content-Range"] = f"bytes {start}-{end - 1}/{file.size}"
    return answer


def _asked_for(request: HttpRequest, size: int, tag: str) -> tuple[int, int] | None:
    """The one range of bytes that is asked for (RFC 9110, 14.2), its end excluded; None for all."""
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None or request.headers.get("If-Range", tag) != tag or asked[0] == "bytes=-":
        return None
    first, last = asked.groups()
    if not first:
        return max(size - int(last), 0), size
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last) + 1, size) if last else size
