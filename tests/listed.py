"""A small registry for the query grammar: each agreement is there for one question."""

from __future__ import annotations

import pytest

from agreements.models import Country, Succession
from tests.records import event, make_countries, make_subjects, make_summit, record, write_all

SUMMIT = "annual-summit"


@pytest.fixture(scope="module")
def listed(own_database: None) -> None:
    """Ten agreements: of former states, of vague days, of none, in several statuses."""
    make_countries()
    make_subjects()
    Country.objects.create(code="re", name="Russian Empire")
    Succession.objects.create(
        predecessor_id="re", successor_id="su", continues=True, source_url="https://example.org/re"
    )
    make_summit(SUMMIT, "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    write_all(*_past(), *_vague(), *_present())


def _past() -> list[dict]:
    return [
        record("alliance-1893", event("signed", "1893-08-17"), pair="fr-re", kind="convention"),
        record(
            "friendship-1971",
            event("signed", "1971-08-09"),
            event("entered-into-force", "1971-08-18"),
            event("terminated", "1993-01-28"),
            pair="in-su",
            kind="treaty",
            binding="yes",
        ),
        record("trade-1955", event("signed", "1955"), pair="in-su", subjects=["oil"]),
    ]


def _vague() -> list[dict]:
    """Of September 2019, of 2019, of a day that is doubted, of some year, and of no day at all."""
    texts = {"kind": "memorandum-of-understanding", "binding": "no"}
    return [
        record("month-2019", event("signed", "2019-09"), subjects=["defence"], **texts),
        record("year-2019", event("signed", "2019"), **texts),
        record("doubted-2019", event("signed", "2019-09-04?"), kind="declaration"),
        record("nineties", event("signed", "[1990..1999]")),
        record("undated", event("signed"), subjects=["arms"]),
    ]


def _present() -> list[dict]:
    return [
        record(
            "spares-2019",
            event("signed", "2019-09-04", place="Vladivostok", place_country="ru", summit=SUMMIT),
            kind="intergovernmental-agreement",
            binding="yes",
            subjects=["arms"],
        ),
        record(
            "pact-2020",
            event("signed", "2020-02-01"),
            event("entered-into-force", "2020-03-01"),
            pair="in-us",
            short_title="A pact",
            subjects=["oil"],
        ),
        record("strategic-2021", event("announced", "2021-06-16"), pair="ru-us"),
    ]
