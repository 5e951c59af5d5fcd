"""What a form was opened with, so that it can be told later who changed what."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from agreements.forms.conflict.values import fields_of, held

if TYPE_CHECKING:
    from collections.abc import Iterable

RECORD = ""  # the key of the form itself, beside those of its rows
LENGTH = 8  # hexadecimal digits; a collision only preselects the other answer

Digests = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Opened:
    """Digests of all values by row and field; those of empty values are left out.

    They travel with the form and only preselect answers: whoever alters them deceives himself.
    """

    digests: Digests = field(default_factory=dict)

    @classmethod
    def of(cls, form: Any, formsets: Iterable[Any]) -> Opened:
        """The values as they are held now: those that the forms began with."""
        digests = {RECORD: _digests(form)}
        for formset in formsets:
            for row in formset.initial_forms:
                if not row.is_closed:
                    digests[row_key(formset, row.instance.pk)] = _digests(row)
        return cls(digests)

    @classmethod
    def read(cls, text: str) -> Opened:
        """What `str` gave; nothing known of any field where it is garbled."""
        try:
            digests = json.loads(text)
        except (ValueError, RecursionError):
            return cls()
        sound = isinstance(digests, dict) and all(isinstance(row, dict) for row in digests.values())
        return cls(digests) if sound else cls()

    def __str__(self) -> str:
        return json.dumps(self.digests, separators=(",", ":"))

    def differs(self, key: str, name: str, value: str) -> bool:
        """Whether *value* of a field differs from the one opened; True when that is not known."""
        row = self.digests.get(key)
        return row is None or row.get(name, "") != digest(value)


def row_key(formset: Any, pk: object) -> str:
    return f"{formset.prefix} {pk}"


def digest(value: str) -> str:
    return hashlib.sha256(value.encode(errors="replace")).hexdigest()[:LENGTH] if value else ""


def _digests(form: Any) -> dict[str, str]:
    return {bound.name: digest(text) for bound in fields_of(form) if (text := held(bound))}
