"""Leaders, ministers and their like whom the press names without an office, by country."""

from __future__ import annotations

import tomllib
from pathlib import Path

from .gazetteer import KnownOfficial

_GIVEN: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
LEADERS = tuple(
    KnownOfficial("", country, (name,)) for country, names in _GIVEN.items() for name in names
)


def _of_surnames() -> dict[str, str]:
    """Countries by a leader's last name, where no other country had a leader of that name."""
    found: dict[str, set[str]] = {}
    for leader in LEADERS:
        found.setdefault(leader.names[0].split()[-1], set()).add(leader.country)
    return {surname: codes.pop() for surname, codes in found.items() if len(codes) == 1}


COUNTRY_OF_SURNAME = _of_surnames()
