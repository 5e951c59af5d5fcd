"""Which claims move the day of conclusion: those that differ, not those that say less."""

from typing import Any

import pytest

from agreements.imports.apply import apply
from agreements.models import Chronology, Country

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("claim", "first", "last"),
    [
        ({"says": "1993-01-28"}, "1993-01-28", "1993-01-28"),
        ({"says": "1993-01"}, "1993-01-28", "1993-01-28"),
        ({"says": "1993"}, "1993-01-28", "1993-01-28"),
        ({"says": "1993-01-03"}, "1993-01-03", "1993-01-28"),
        ({"says": "1993-01-03", "set_aside": "A slip."}, "1993-01-28", "1993-01-28"),
        ({"says": "winter"}, "1993-01-28", "1993-01-28"),
    ],
)
def test_the_day_of_conclusion_is_the_hull_of_claims_that_differ(
    claim: dict[str, str], first: str, last: str
) -> None:
    apply(_document({"source": "tass", "fact": "date", **claim}))
    chronology = Chronology.objects.get()
    assert (str(chronology.concluded_first), str(chronology.concluded_last)) == (first, last)


def _document(citation: dict[str, str]) -> dict[str, Any]:
    for code, name in (("in", "India"), ("ru", "Russia")):
        Country.objects.create(code=code, name=name)
    return {
        "slug": "in-ru-1993-treaty",
        "state": "draft",
        "parties": [
            {"side": "A", "country": "in", "role": "lead"},
            {"side": "B", "country": "ru", "role": "lead"},
        ],
        "events": [{"kind": "signed", "date": "1993-01-28", "citations": [citation]}],
        "sources": [{"key": "tass", "title": "TASS", "kind": "newswire"}],
    }
