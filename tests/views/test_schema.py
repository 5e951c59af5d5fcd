"""The published form of an agreement document is the one that is checked against."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from tests.data.corpus_documents import by_slug

if TYPE_CHECKING:
    from django.test import Client

SPARES = by_slug()["in-ru-2019-joint-manufacturing-spares"]


def published(client: Client) -> Draft202012Validator:
    response = client.get("/data/agreement.schema.json")
    assert response["Content-Type"] == "application/schema+json"
    form = json.loads(response.content)
    Draft202012Validator.check_schema(form)
    return Draft202012Validator(form)


def test_an_agreement_of_the_sample_has_the_published_form(client: Client) -> None:
    assert list(published(client).iter_errors(SPARES)) == []


def test_what_has_another_form_has_not(client: Client) -> None:
    faulty = SPARES | {"kind": "treatise", "surprise": 1}
    faults = {error.validator for error in published(client).iter_errors(faulty)}
    assert faults == {"enum", "additionalProperties"}
