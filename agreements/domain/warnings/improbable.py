"""One warning: what is improbable, at which field, and on which facts that rests."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

RECORD, PARTY, EVENT, SIGNATURE, TERM = "record", "party", "event", "signature", "term"

MARK = 16  # hexadecimal digits: 64 bits tell the warnings of one record apart


@dataclass(frozen=True)
class Improbable:
    """*code* says what is wrong, *facts* what it rests on, by name, in terms that do not change.

    The facts hold dates as EDTF, countries as codes, officials and summits as slugs, never primary
    keys: the same facts written anew are the same warning, other facts are another. *part*, *key*
    and *field* say where to show it. A warning holds until the day it *lapses*; None: for good.
    """

    code: str
    facts: tuple[tuple[str, str], ...]
    part: str = RECORD
    key: Hashable = None
    field: str = ""
    lapses: dt.date | None = None

    @cached_property
    def mark(self) -> str:
        """What a settlement of this warning, on these facts, is known by."""
        said = json.dumps([self.code, self.facts], ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(said.encode()).hexdigest()[:MARK]
