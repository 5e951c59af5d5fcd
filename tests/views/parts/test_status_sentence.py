"""The status in a sentence: what decides it, or what is missing to tell it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from agreements.models import Agreement
from agreements.models.agreement_page import agreement_for_page
from agreements.models.choices import EventKind
from agreements.models.derive import history
from agreements.views.parts.agreement_sources import numbered_sources
from agreements.views.parts.status_sentence import status_on
from tests.records import Document, event, make_countries, record, write_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("told")]

TODAY = dt.date(2026, 11, 23)
SIGNED = event("signed", "2000-01-01")
IN_FORCE = event("entered-into-force", "2000-02")
ON_SIGNATURE = {"trigger": "on-signature"}
ON_A_DAY = {"trigger": "on-date", "date": "2001-05-01"}

CASES: dict[str, tuple[list[Document], dict[str, Any], str, str, str]] = {
    "nothing": ([], {}, "unknown", "How far it has come is not recorded.", ""),
    "observed": (
        [event("observed", "2001", finding="other")],
        {},
        "unknown",
        "How far it has come is not recorded.",
        "",
    ),
    "announced": (
        [event("announced", "2001")],
        {},
        "announced",
        "Announced 2001; no signature is recorded.",
        "",
    ),
    "negotiated": (
        [event("negotiations-opened", "2001-02")],
        {},
        "negotiating",
        "Under negotiation since February 2001; no signature is recorded.",
        "",
    ),
    "signed": (
        [SIGNED],
        {},
        "unknown",
        "Signed 1 January 2000; entry into force is not recorded, so whether it is in force "
        "cannot be told.",
        "On the evidence it may be: signed, not in force; or in force.",
    ),
    "signed-some-day": (
        [event("signed")],
        {},
        "unknown",
        "Signed on a day not recorded; entry into force is not recorded, so whether it is in "
        "force cannot be told.",
        "On the evidence it may be: signed, not in force; or in force.",
    ),
    "ratified-unsigned": (
        [event("ratified", "2001", side="A")],
        {},
        "unknown",
        "No signature is recorded; entry into force is not recorded, so whether it is in force "
        "cannot be told.",
        "On the evidence it may be: signed, not in force; or in force.",
    ),
    "in-force": (
        [SIGNED, IN_FORCE],
        {},
        "in-force",
        "Signed 1 January 2000. In force from February 2000.",
        "Presumed to continue: no end is recorded.",
    ),
    "in-force-on-signature": (
        [SIGNED],
        {"term": ON_SIGNATURE},
        "in-force",
        "Signed 1 January 2000. In force from 1 January 2000.",
        "Presumed to continue: no end is recorded.",
    ),
    "in-force-on-a-day": (
        [SIGNED],
        {"term": ON_A_DAY},
        "in-force",
        "Signed 1 January 2000. In force from 1 May 2001.",
        "Presumed to continue: no end is recorded.",
    ),
    "registered": (
        [SIGNED, event("registered", "2001")],
        {},
        "in-force",
        "Signed 1 January 2000. In force by 31 December 2001 at the latest.",
        "Presumed to continue: no end is recorded.",
    ),
    "not-meant-to-bind": (
        [SIGNED],
        {"binding": "no"},
        "in-effect",
        "In effect from 1 January 2000; a text that is not meant to bind in law.",
        "",
    ),
    "statement": (
        [event("adopted", "2000-01-01")],
        {"binding": "no"},
        "adopted",
        "Adopted 1 January 2000; a statement that is not meant to bind in law.",
        "",
    ),
    "suspended": (
        [SIGNED, IN_FORCE, event("suspended", "2010-03")],
        {},
        "suspended",
        "Signed 1 January 2000. Suspended from March 2010; a suspended agreement is still in "
        "force.",
        "",
    ),
    "terminated": (
        [SIGNED, IN_FORCE, event("terminated", "2010-03", effective="2011")],
        {},
        "terminated",
        "Signed 1 January 2000. Terminated 2011.",
        "",
    ),
    "terminated-some-day": (
        [SIGNED, IN_FORCE, event("terminated")],
        {},
        "unknown",
        "Signed 1 January 2000; what is recorded does not settle whether it is in force.",
        "On the evidence it may be: in force; or terminated.",
    ),
    "superseded": (
        [SIGNED, IN_FORCE, event("superseded", "2010", by="in-force", extent="wholly")],
        {},
        "superseded",
        "Signed 1 January 2000. Superseded 2010 by In force.",
        "",
    ),
    "expired": (
        [SIGNED, IN_FORCE],
        {"term": {"duration": "P5Y", "renewal": "none"}},
        "expired",
        "Signed 1 January 2000. Expired between 2 February 2005 and 1 March 2005.",
        "Its term has run out and the text allows no renewal.",
    ),
    "renewal-not-seen": (
        [SIGNED, IN_FORCE],
        {"term": {"duration": "P5Y"}},
        "unknown",
        "Signed 1 January 2000; its term has run out and neither a renewal nor an end is "
        "recorded, so whether it is still in force cannot be told.",
        "On the evidence it may be: in force; or expired.",
    ),
    "denounced": (
        [SIGNED, IN_FORCE, event("denunciation-notice", "2010", side="A")],
        {},
        "unknown",
        "Signed 1 January 2000; notice to end it was given, and whether it ended is not recorded.",
        "On the evidence it may be: in force; or terminated.",
    ),
    "not-renewed": (
        [SIGNED, IN_FORCE, event("non-renewal-notice", "2010", side="A")],
        {},
        "unknown",
        "Signed 1 January 2000; notice not to renew it was given, and whether it ended is not "
        "recorded.",
        "On the evidence it may be: in force; or expired.",
    ),
}


@pytest.fixture(scope="module")
def told(own_database: None) -> None:
    """A record of each case, and of every kind of event alone and after others."""
    make_countries()
    write_all(*(record(slug, *case[0], **case[1]) for slug, case in CASES.items()))
    write_all(*(each for kind in EventKind.values for each in with_event(kind)))


def with_event(kind: str) -> list[Document]:
    extra = {"country": "ru"} if kind == "succeeded-to" else {}
    return [
        record(f"any-{kind}-{when or 'undated'}-{len(before)}", *before, event(kind, when, **extra))
        for when in ("2001", "")
        for before in ([], [SIGNED], [SIGNED, IN_FORCE])
    ]


def loaded(slug: str) -> Agreement:
    found = agreement_for_page(slug)
    assert found is not None
    return found


def status(agreement: Agreement) -> dict[str, Any]:
    return status_on(agreement, history(agreement), numbered_sources(agreement), TODAY)


@pytest.mark.parametrize("slug", CASES)
def test_it_says_what_is_known(slug: str) -> None:
    told = status(loaded(slug))
    assert (told["slug"], told["sentence"], told["reason"]) == CASES[slug][2:]


def test_whatever_is_recorded_it_is_a_whole_sentence() -> None:
    slugs = Agreement.objects.values_list("slug", flat=True)
    said = {slug: status(loaded(slug)) for slug in slugs}
    assert len(said) == len(CASES) + 6 * len(EventKind.values)
    whole = re.compile(r"[A-Z][^;.]+([;.] [A-Za-z][^;.]+)*\.")
    broken = {
        slug: told["sentence"]
        for slug, told in said.items()
        if not whole.fullmatch(told["sentence"])
    }
    assert broken == {}
    assert [told for told in said.values() if "  " in told["sentence"] + told["reason"]] == []


def test_its_footnotes_are_those_of_what_decides_it() -> None:
    document = record("noted", SIGNED | {"citations": [{"source": "source-of-noted"}]}, IN_FORCE)
    gazette = {"key": "gazette", "title": "Gazette", "kind": "newswire"}
    document["events"][1] |= {"citations": [{"source": "gazette"}]}
    document["sources"].append(gazette)
    write_all(document)
    agreement = loaded("noted")
    assert numbered_sources(agreement) == dict(
        zip([each.source_id for each in agreement.citations.all()][1:], (1, 2), strict=True)
    )
    assert status(agreement)["notes"] == [{"number": 2}]
