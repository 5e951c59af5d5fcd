"""As many queries for many documents as for one."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.exports.document import documents
from agreements.imports.apply import apply_all
from agreements.models import Agreement
from tests.domain.document.small import CITED, good
from tests.domain.document.sound import NAMES
from tests.world import make_world

pytestmark = pytest.mark.django_db

QUERIES = 18
EVENT = {
    "kind": "signed",
    "by": NAMES["agreement"][0],
    "summit": NAMES["summit"][0],
    "signatures": [{"side": "A", "official": NAMES["official"][0], "role": "signed"}],
    "citations": [{"source": "press"}],
}
FULL = CITED | {
    "titles": [{"language": "ru", "title": "Договор"}],
    "subjects": list(NAMES["subject"]),
    "parties": [{"side": "A", "country": "in", "role": "lead", "body": NAMES["body"][0]}],
    "term": {"duration": "P5Y"},
    "events": [EVENT],
    "relations": [{"kind": "cites", "to": NAMES["agreement"][1]}],
    "identifiers": [{"scheme": "unts", "value": "7"}],
    "documents": [{"language": "en", "role": "original", "file": NAMES["file"][0]}],
}


def test_for_one_three_and_a_hundred(django_assert_num_queries: Any) -> None:
    make_world()
    apply_all([good(slug=f"full-{number}", **FULL) for number in range(100)])
    full = Agreement.objects.filter(slug__startswith="full-")
    for count in (1, 3, 100):
        some = full.filter(pk__in=list(full.values_list("pk", flat=True)[:count]))
        with django_assert_num_queries(QUERIES):
            assert len(documents(some)) == count
