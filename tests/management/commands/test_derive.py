"""`manage.py derive` rebuilds what is stale, and proves that nothing else is."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from agreements.models import StaleAgreement
from tests.factories import AgreementFactory

pytestmark = pytest.mark.django_db

EVENTS = [{"kind": "announced"}, {"kind": "signed", "date": "2019-09"}]


@pytest.fixture(autouse=True)
def _two_agreements() -> None:
    for _ in range(2):
        AgreementFactory.create(events=EVENTS)


def derive(*options: str) -> str:
    out = StringIO()
    call_command("derive", *options, stdout=out)
    return out.getvalue().strip()


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_what_is_derived_is_right() -> None:
    assert derive("--check") == "2 agreements: all derived rows are right."
    assert derive() == "Derived 0 agreements."


def test_what_is_stale_is_found_and_rebuilt() -> None:
    run("UPDATE agreements_event SET date = '2020' WHERE date IS NOT NULL")
    with pytest.raises(CommandError, match=r"^2 of 2 agreements differ, 2 are marked stale: run"):
        derive("--check")
    assert derive() == "Derived 2 agreements."
    assert derive("--check") == "2 agreements: all derived rows are right."


def test_what_was_tampered_with_is_found_and_rebuilt() -> None:
    run("UPDATE agreements_chronology SET concluded = '1999'")
    with pytest.raises(CommandError, match=r"^2 of 2 agreements differ, 0 are marked stale: run"):
        derive("--check")
    assert derive("--all") == "Derived 2 agreements."
    assert derive("--check") == "2 agreements: all derived rows are right."


MISCOUNTING = [
    "INSERT INTO agreements_statusdelta (status, day, change) VALUES ('signed', '2020-01-01', 1)",
    "DELETE FROM agreements_statusdelta WHERE status = 'unknown'",
    "UPDATE agreements_statusdelta SET change = change + 1 WHERE status = 'unknown'",
]


@pytest.mark.parametrize("sql", MISCOUNTING)
def test_a_summary_that_is_wrong_is_found_and_mended(sql: str) -> None:
    AgreementFactory.create(published=True, events=[{"kind": "signed", "date": "2019-09-04"}])
    assert derive("--check") == "3 agreements: all derived rows are right."
    run(sql)
    with pytest.raises(CommandError, match=r"a status is miscounted: run"):
        derive("--check")
    assert derive("--all") == "Derived 3 agreements."
    assert derive("--check") == "3 agreements: all derived rows are right."


def test_the_check_changes_nothing() -> None:
    run("UPDATE agreements_event SET date = '2020' WHERE date IS NOT NULL")
    with pytest.raises(CommandError):
        derive("--check")
    assert StaleAgreement.objects.count() == 2


def test_only_one_of_both_options() -> None:
    with pytest.raises(CommandError, match="not allowed with"):
        derive("--check", "--all")
