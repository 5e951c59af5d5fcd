"""The version of an agreement goes up with every change of what belongs to it."""

import pytest
from django.db import connection, transaction

from agreements.imports.apply import apply
from agreements.models import Agreement, Country, Official, Subject

pytestmark = pytest.mark.django_db(transaction=True)

CHANGES = {
    "agreement": "UPDATE agreements_agreement SET note = 'x'",
    "party": "UPDATE agreements_party SET role = 'co-party' WHERE side = 'B'",
    "event": "UPDATE agreements_event SET place = 'Delhi'",
    "term": "UPDATE agreements_termclause SET note = 'x'",
    "citation": "UPDATE agreements_citation SET page = '7'",
    "signature": "UPDATE agreements_signature SET office = 'Minister'",
    "signature removed": "DELETE FROM agreements_signature",
    "subject": "DELETE FROM agreements_agreementsubject",
    "title": "UPDATE agreements_agreementtitle SET title = 'x'",
    "relation": "DELETE FROM agreements_relation",
    "identifier": "INSERT INTO agreements_identifier (agreement_id, scheme, value, position)"
    " SELECT id, 'unts', '7', 0 FROM agreements_agreement WHERE slug = 'in-ru-1'",
    "document": "UPDATE agreements_document SET title = 'x'",
}


@pytest.fixture
def agreement() -> Agreement:
    for code, name in (("in", "India"), ("ru", "Russia")):
        Country.objects.create(code=code, name=name)
    Official.objects.create(slug="o", name="O", country_id="in")
    Subject.objects.create(slug="defence", name="Defence")
    apply({"slug": "in-ru-2", "state": "draft"})
    return apply(
        {
            "slug": "in-ru-1",
            "state": "draft",
            "titles": [{"language": "ru", "title": "Договор"}],
            "subjects": ["defence"],
            "parties": [
                {"side": "A", "country": "in", "role": "lead"},
                {"side": "B", "country": "ru", "role": "lead"},
            ],
            "term": {"renewal": "none"},
            "events": [
                {
                    "kind": "signed",
                    "signatures": [{"side": "A", "official": "o", "role": "signed"}],
                }
            ],
            "relations": [{"kind": "cites", "to": "in-ru-2"}],
            "documents": [{"language": "en", "role": "original", "text": "..."}],
            "citations": [{"source": "s"}],
            "sources": [{"key": "s", "title": "S", "kind": "book"}],
        }
    )


def test_every_change_raises_the_version_and_nothing_else_does(agreement: Agreement) -> None:
    """One test: each statement has to commit by itself."""
    raised = {name: _raised_by(statement) for name, statement in CHANGES.items()}
    assert raised == dict.fromkeys(CHANGES, 1)
    assert _raised_by("UPDATE agreements_agreement SET note = note") == 0
    assert _raised_by("UPDATE agreements_agreement SET version = 0") == 0
    with transaction.atomic():
        assert _raised_by(CHANGES["event"]) == 1
        assert _raised_by(CHANGES["citation"]) == 0


def _raised_by(statement: str) -> int:
    before = _version("in-ru-1")
    with connection.cursor() as cursor:
        cursor.execute(statement)
        assert cursor.rowcount > 0
    return _version("in-ru-1") - before


def _version(slug: str) -> int:
    return Agreement.objects.get(slug=slug).version
