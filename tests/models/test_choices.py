"""One spelling serves the database, documents and the lifecycle."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import TextChoices

from agreements.domain import lifecycle
from agreements.domain.document import schema, sense
from agreements.models import choices, event

SCHEMA = schema()
PROPERTIES, EVENT = SCHEMA["properties"], SCHEMA["$defs"]["event"]["properties"]


def rows(name: str) -> dict[str, Any]:
    return PROPERTIES[name]["items"]["properties"]


VOCABULARIES: list[tuple[type[TextChoices], list[str]]] = [
    (choices.PublicationState, PROPERTIES["state"]["enum"]),
    (choices.AgreementKind, PROPERTIES["kind"]["enum"]),
    (choices.Binding, PROPERTIES["binding"]["enum"]),
    (choices.Level, PROPERTIES["level"]["enum"]),
    (choices.TextAvailability, PROPERTIES["text_availability"]["enum"]),
    (choices.Side, SCHEMA["$defs"]["side"]["enum"]),
    (choices.PartyRole, rows("parties")["role"]["enum"]),
    (choices.RelationKind, rows("relations")["kind"]["enum"]),
    (choices.DocumentRole, rows("documents")["role"]["enum"]),
    (choices.SourceKind, rows("sources")["kind"]["enum"]),
    (choices.Trigger, PROPERTIES["term"]["properties"]["trigger"]["enum"]),
    (choices.Stated, PROPERTIES["term"]["properties"]["duration_stated"]["enum"]),
    (choices.Renewal, PROPERTIES["term"]["properties"]["renewal"]["enum"]),
    (choices.EventKind, EVENT["kind"]["enum"]),
    (choices.Extent, EVENT["extent"]["enum"]),
    (choices.Finding, EVENT["finding"]["enum"]),
    (choices.SignatureRole, EVENT["signatures"]["items"]["properties"]["role"]["enum"]),
    (choices.Fact, SCHEMA["$defs"]["citation"]["properties"]["fact"]["enum"]),
]


@pytest.mark.parametrize(("model", "document"), VOCABULARIES)
def test_the_schema_has_the_words_of_the_database(
    model: type[TextChoices], document: list[str]
) -> None:
    assert sorted(document) == sorted(model.values)


def test_the_same_events_are_of_both_sides_and_carry_signatures() -> None:
    assert sorted(sense.OF_BOTH_SIDES) == sorted(event.OF_BOTH_SIDES)
    assert sorted(sense.OF_SIGNATURE) == sorted(event.OF_SIGNATURE)


def test_the_lifecycle_tells_statuses_that_have_a_word() -> None:
    assert {*lifecycle.ENDED, *lifecycle.FORCE, lifecycle.UNKNOWN} <= set(choices.Status.values)
