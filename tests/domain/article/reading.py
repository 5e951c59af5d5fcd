"""One reader for the tests of this folder, with the sample corpus's gazetteer."""

from __future__ import annotations

from datetime import date
from functools import cache

from agreements.domain.article import AgreementFacts, Reader, Reading
from agreements.imports.gazetteer import gazetteer_of_files


@cache
def reader() -> Reader:
    return Reader(gazetteer_of_files())


def read(text: str, published: str | None = None) -> Reading:
    return reader().read(text, date.fromisoformat(published) if published else None)


def only(text: str, published: str | None = None) -> AgreementFacts:
    """The one agreement that *text* tells of."""
    (facts,) = read(text, published).agreements
    return facts
