"""What was typed, carried across a login: as one text in a page, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.signing import BadSignature, Signer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import QueryDict

WRITER, CARRIED = "_writer", "_carried"
Pairs = list[tuple[str, str]]


def _signer() -> Signer:
    """Made when it is needed: a module is read where there is no key yet, too."""
    return Signer(salt="agreements.desk.carried")


def writer_mark(user: Any) -> str:
    """Says in a form whose it is; nobody else can make one."""
    return _signer().sign(str(user.pk))


def is_by(user: Any, writer: str) -> bool:
    """Whether *writer* is the mark of *user*."""
    return writer_is_known(writer) and _signer().unsign(writer) == str(user.pk)


def writer_is_known(writer: str) -> bool:
    """Whether *writer* is anybody's mark."""
    try:
        _signer().unsign(writer)
    except BadSignature:
        return False
    return True


def pairs_of(sent: QueryDict) -> Iterator[tuple[str, str]]:
    """Every field that was sent, but for the token of the form."""
    for name, values in sent.lists():
        if name != "csrfmiddlewaretoken":
            yield from ((name, str(value)) for value in values)


def packed(sent: QueryDict) -> str:
    return json.dumps(list(pairs_of(sent)), ensure_ascii=False)


def unpacked(text: str) -> Pairs:
    """What `packed` gave; nothing where the text is garbled."""
    try:
        return [(str(name), str(value)) for name, value in json.loads(text)]
    except (ValueError, TypeError, RecursionError):
        return []
