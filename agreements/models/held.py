"""Which of the things that few agreements have an agreement has: asked once, not table by table."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.expressions import RawSQL

_WHERE = {
    "titles": "agreements_agreementtitle WHERE agreement_id = agreements_agreement.id",
    "identifiers": "agreements_identifier WHERE agreement_id = agreements_agreement.id",
    "relations": "agreements_relation WHERE agreement_id = agreements_agreement.id "
    "OR to_id = agreements_agreement.id",
    "effects": "agreements_event WHERE by_id = agreements_agreement.id",
    "amended": "agreements_event WHERE by_id = agreements_agreement.id AND kind = 'amended'",
    "waits": "agreements_wait WHERE agreement_id = agreements_agreement.id",
    "milestones": "agreements_milestone WHERE agreement_id = agreements_agreement.id",
}
_NAMES = " UNION ALL ".join(
    f"SELECT '{name}' WHERE EXISTS (SELECT FROM {where})" for name, where in _WHERE.items()
)


def held() -> RawSQL:
    """The names of those that there are, for an annotation of agreements.

    ``relations`` in either direction; ``effects`` are events of others that it brought about,
    ``amended`` those by which it amends them.
    """
    return RawSQL(f"ARRAY({_NAMES})", [], output_field=ArrayField(models.TextField()))
