"""The article reader with what the registry knows at the time."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any

from agreements.domain.article import Gazetteer, Reader
from agreements.imports.registry_gazetteer import gazetteer_of_registry


def proposed(text: str, published: date | None) -> dict[str, Any]:
    """What the reader takes from *text*, every field of its ``Reading``, as plain values."""
    return asdict(_reader(gazetteer_of_registry()).read(text, published))


@lru_cache(maxsize=1)
def _reader(gazetteer: Gazetteer) -> Reader:
    """A reader is made ready once, and again when the registry knows something else."""
    return Reader(gazetteer)
