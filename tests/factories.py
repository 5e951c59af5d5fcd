"""Valid rows for tests, each no larger than it must be."""

# factory_boy leaves its declarations without types.
# mypy: disable-error-code="no-untyped-call, attr-defined"

from __future__ import annotations

import io
from typing import Any

import factory
from factory.django import DjangoModelFactory

from agreements.files import read
from agreements.imports.apply import apply
from agreements.models import (
    Agreement,
    Body,
    Country,
    DocumentFile,
    Official,
    Series,
    Source,
    Subject,
    Succession,
    Summit,
)


class CountryFactory(DjangoModelFactory[Country]):
    class Meta:
        model = Country

    code = factory.Sequence("c{}".format)
    name = factory.Sequence("Country {}".format)


class SuccessionFactory(DjangoModelFactory[Succession]):
    class Meta:
        model = Succession

    predecessor = factory.SubFactory(CountryFactory)
    successor = factory.SubFactory(CountryFactory)
    source_url = "https://example.org/succession"


class BodyFactory(DjangoModelFactory[Body]):
    class Meta:
        model = Body

    slug = factory.Sequence("body-{}".format)
    name = factory.Sequence("Ministry {}".format)


class SubjectFactory(DjangoModelFactory[Subject]):
    class Meta:
        model = Subject

    slug = factory.Sequence("subject-{}".format)
    name = factory.Sequence("Subject {}".format)


class SeriesFactory(DjangoModelFactory[Series]):
    class Meta:
        model = Series

    slug = factory.Sequence("series-{}".format)
    name = factory.Sequence("Annual Summit {}".format)


class SummitFactory(DjangoModelFactory[Summit]):
    class Meta:
        model = Summit

    slug = factory.Sequence("summit-{}".format)
    name = factory.Sequence("Summit {}".format)


class OfficialFactory(DjangoModelFactory[Official]):
    class Meta:
        model = Official

    slug = factory.Sequence("official-{}".format)
    name = factory.Sequence("Official {}".format)
    country = factory.SubFactory(CountryFactory)


class SourceFactory(DjangoModelFactory[Source]):
    class Meta:
        model = Source

    key = factory.Sequence("source-{}".format)
    title = factory.Sequence("Source {}".format)


class DocumentFileFactory(DjangoModelFactory[DocumentFile]):
    """A file of ``content``, read as one that is handed in."""

    class Meta:
        model = DocumentFile

    content = factory.Sequence("Article {}".format)
    name = factory.Sequence("document-{}".format)

    @classmethod
    def _create(cls, model_class: type[DocumentFile], *args: Any, **given: Any) -> DocumentFile:
        content = given["content"]
        data = content.encode() if isinstance(content, str) else content
        return DocumentFile.objects.keep(data, given["name"], read(io.BytesIO(data)))


def two_sides() -> list[dict[str, str]]:
    """The parties of a document: a new country leads each side."""
    return [
        {"side": side, "country": CountryFactory.create().code, "role": "lead"}
        for side in ("A", "B")
    ]


class AgreementFactory(DjangoModelFactory[Agreement]):
    """A draft between two countries, written through ``apply``.

    What is given by name is a part of its document: ``AgreementFactory(events=[...])``.
    """

    class Meta:
        model = Agreement

    slug = factory.Sequence("agreement-{}".format)
    state = "draft"
    parties = factory.LazyFunction(two_sides)

    class Params:
        published = factory.Trait(
            state="published",
            citations=[{"source": "press"}],
            sources=[{"key": "press", "title": "Press release", "kind": "newswire"}],
        )

    @classmethod
    def _create(cls, model_class: type[Agreement], *args: Any, **document: Any) -> Agreement:
        return apply(document)
