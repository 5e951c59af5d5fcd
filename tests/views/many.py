"""Many agreements of India, each with something of everything that a page of a list loads."""

from __future__ import annotations

from agreements.models import Country, Official, Tenure
from tests.records import Document, event, make_countries, make_subjects, record, write_all


def make_few() -> None:
    """What the many stand on: countries, subjects."""
    make_countries()
    make_subjects()


def make_many(count: int) -> None:
    """So many agreements, each with a partner, a day and a signatory of its own."""
    Country.objects.bulk_create(Country(code=code(n), name=f"Exland {n}") for n in range(count))
    officials = Official.objects.bulk_create(
        Official(slug=f"official-{n}", name=f"Official {n}", country_id=code(n))
        for n in range(count)
    )
    Official.objects.create(slug="an-official", name="An Official", country_id="in")
    for official in officials:
        Tenure.objects.create(official=official, title="Minister", country_id="in")
    write_all(*(_record(n) for n in range(count)))


def code(number: int) -> str:
    return f"x{number}" if number > 9 else f"x0{number}"


def _record(number: int) -> Document:
    names = [
        {"side": "A", "official": "an-official", "role": "signed"},
        {"side": "B", "official": f"official-{number}", "role": "signed"},
    ]
    signed = event("signed", f"20{number % 20:02}", place="Delhi", signatures=names)
    force = event("entered-into-force", f"20{number % 20:02}")
    subjects = ["arms", "oil"][: 1 + number % 2]
    return record(f"many-{number}", signed, force, pair=f"in-{code(number)}", subjects=subjects)
