"""Officials with offices, signatures and summits; one of them known from a draft alone."""

from __future__ import annotations

import pytest

from agreements.models import Body, Official, OfficialName, Slug, Tenure
from tests.records import (
    Document,
    event,
    make_countries,
    make_subjects,
    make_summit,
    record,
    write_all,
)

SUMMIT = "annual-summit"
NAMES = [  # ten names of one person in four scripts
    ("ru", "Сергей Лавров"),
    ("ru", "Сергей Викторович Лавров"),
    ("uk", "Сергій Лавров"),
    ("ar", "سيرغي لافروف"),
    ("fa", "سرگئی لاوروف"),
    ("hi", "सर्गेई लावरोव"),
    ("fr", "Sergueï Lavrov"),
    ("de", "Sergei Lawrow"),
    ("es", "Serguéi Lavrov"),
    ("en", "Sergey Lavrov"),
]


@pytest.fixture(scope="module")
def envoys(own_database: None) -> None:
    """Lavrov and Jaishankar sign in public, both and a ghost in secret; Nehru only held office."""
    make_countries(xx="Atlantis")
    make_subjects()
    summit = make_summit(SUMMIT, "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    for slug, name, country in (
        ("sergei-lavrov", "Sergei Lavrov", "ru"),
        ("s-jaishankar", "S. Jaishankar", "in"),
        ("jawaharlal-nehru", "Jawaharlal Nehru", "in"),
        ("andrei-gromyko", "Andrei Gromyko", "su"),
        ("a-ghost", "A Ghost", "xx"),
    ):
        Official.objects.create(slug=slug, name=name, country_id=country)
    _offices()
    summit.officials.set(Official.objects.filter(slug="sergei-lavrov"))
    Slug.objects.create(noun="official", slug="serge-lavrov", target="sergei-lavrov")
    write_all(_spares(), _plan(), _cover(), _secret())


def _offices() -> None:
    lavrov = Official.objects.get(slug="sergei-lavrov")
    for language, name in NAMES:
        OfficialName.objects.create(official=lavrov, language=language, name=name)
    ministry = Body.objects.create(slug="mid", name="Ministry of Foreign Affairs", country_id="ru")
    Body.objects.create(slug="a-secret-body", name="Secret body")
    _office("sergei-lavrov", "Minister of Foreign Affairs", "2004-03-09", body=ministry)
    _office("sergei-lavrov", "Permanent Representative", "1994", "2004", country_id="ru")
    _office("s-jaishankar", "Minister of External Affairs", "2019-05-31")
    _office("jawaharlal-nehru", "Prime Minister", "1947-08-15", "1964-05-27")
    _office("andrei-gromyko", "Minister of Foreign Affairs", "1957", "1985")


def _office(slug: str, title: str, began: str, ended: str = "", **own: object) -> None:
    official = Official.objects.get(slug=slug)
    tenure = Tenure(official=official, title=title, **own)
    tenure.began, tenure.ended = began, ended or None
    tenure.save()


def signatures(a: str, b: str = "", **own: str) -> list[Document]:
    names = {"A": a, "B": b}
    return [
        {"side": side, "official": slug, "role": "signed", **own}
        for side, slug in names.items()
        if slug
    ]


def _spares() -> Document:
    names = signatures("s-jaishankar", "sergei-lavrov")
    return record("spares", event("signed", "2019-09-04", signatures=names), subjects=["arms"])


def _plan() -> Document:
    names = signatures("", "sergei-lavrov", office="Special envoy")
    return record("plan", event("adopted", "2003", signatures=names), kind="declaration")


def _cover() -> Document:
    names = signatures("", "andrei-gromyko")
    return record("friendship", event("signed", "1971-08-09", signatures=names), pair="in-su")


def _secret() -> Document:
    names = signatures("a-ghost", "sergei-lavrov", office="Secret office")
    signed = event("signed", "1999-01-01", signatures=names)
    return record("secret", signed, pair="ru-xx", state="draft") | {
        "parties": [
            {"side": "A", "country": "xx", "role": "lead", "body": "a-secret-body"},
            {"side": "B", "country": "ru", "role": "lead"},
        ]
    }
