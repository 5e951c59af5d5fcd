"""One sound row of each table, as raw SQL sees it: what invalid rows differ from in one place."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db import connection

Row = dict[str, Any]

# Names in braces stand for primary keys of the registry that `registry.make` makes.
SOUND: dict[str, Row] = {
    "country": {
        "code": "xx", "name": "Atlantis", "official_name": "", "type": "state", "iso2": "",
        "iso3": "", "iso_numeric": "", "iso_3166_3": "", "wikidata": "",
    },
    "countryname": {
        "country_id": "in", "kind": "alias", "language": "en", "text": "Bharat", "source_url": "",
    },
    "countryexistence": {
        "country_id": "be", "began": "1830", "ended": "1940",
        "source_url": "https://example.org/", "source_title": "", "note": "",
    },
    "succession": {
        "predecessor_id": "be", "successor_id": "nl", "continues": False, "basis": "",
        "source_url": "https://example.org/", "source_title": "", "note": "",
    },
    "body": {"slug": "new-body", "name": "Ministry", "kind": "ministry", "country_id": "in"},
    "subject": {
        "slug": "new-subject", "name": "New", "parent_id": "{group}", "order": 1, "scope_note": "",
    },
    "subjectcode": {
        "scheme": "wti", "code": "9NEW", "subject_id": "{topic}", "primary": True,
    },
    "series": {"slug": "new-series", "name": "New series", "kind": "summit"},
    "summit": {
        "slug": "new-summit", "name": "New summit", "kind": "summit", "series_id": "{series}",
        "ordinal": 21, "dates": "2019-09-04/2019-09-05", "city": "", "note": "",
    },
    "official": {"slug": "new-official", "name": "Someone", "country_id": "in", "wikidata": ""},
    "officialname": {
        "official_id": "{official}", "name": "Кто-то", "language": "ru", "kind": "name",
    },
    "tenure": {
        "official_id": "{official}", "title": "Minister", "began": "2014", "ended": "2019-05",
    },
    "source": {
        "key": "new-source", "url": "https://example.org/new", "title": "New", "publisher": "",
        "language": "en", "kind": "book", "archived_text": "",
    },
    "slug": {
        "noun": "agreement", "slug": "never-used", "target": "in-ru-public", "since": "2026-11-23",
    },
    "coverage": {"country_a_id": "in", "country_b_id": "ru", "note": "All of it"},
    "agreement": {
        "slug": "new-agreement", "state": "draft", "title": "", "short_title": "",
        "kind": "unknown", "binding": "unknown", "level": "unknown",
        "text_availability": "unknown", "languages": ["en", "zh-Hant"], "note": "",
        "created": "2026-11-23", "updated": "2026-11-23",
    },
    "agreementsubject": {"agreement_id": "{draft}", "subject_id": "{topic}", "position": 0},
    "agreementtitle": {
        "agreement_id": "{draft}", "language": "hi", "title": "समझौता", "position": 0,
    },
    "party": {
        "agreement_id": "{draft}", "side": "A", "country_id": "be", "role": "co-party",
        "position": 3,
    },
    "termclause": {
        "agreement_id": "{draft}", "trigger": "silent", "offset": "", "duration_stated": "silent",
        "duration": "", "indefinite": False, "renewal": "silent", "renewal_period": "",
        "renewal_notice": "", "denunciation_notice": "", "note": "",
    },
    "event": {
        "agreement_id": "{draft}", "position": 9, "kind": "signed", "side": "", "place": "",
        "basis": "", "cause": "", "extent": "", "contested": False, "finding": "", "note": "",
    },
    "signature": {
        "event_id": "{signed}", "side": "A", "official_id": "{other official}", "role": "signed",
        "office": "", "position": 0,
    },
    "citation": {
        "source_id": "{source}", "agreement_id": "{draft}", "event_id": "{signed}", "fact": "date",
        "quote": "", "page": "", "says": "", "set_aside": "", "position": 0,
    },
    "settledwarning": {
        "agreement_id": "{draft}", "code": "said-twice", "facts": "[]", "mark": "0123456789abcdef",
        "reason": "Two ceremonies.", "at": "2026-11-23",
    },
    "relation": {
        "agreement_id": "{draft}", "kind": "implements", "to_id": "{public}", "position": 0,
    },
    "identifier": {
        "agreement_id": "{draft}", "scheme": "tias", "value": "8", "position": 0,
    },
    "document": {
        "agreement_id": "{draft}", "language": "en", "role": "original", "title": "", "url": "",
        "file_id": None, "text": "Text", "position": 0,
    },
    "documentfile": {
        "sha256": hashlib.sha256(b"Text").hexdigest(), "name": "text.txt",
        "media_type": "text/plain", "encoding": "utf-8", "size": 4, "pages": None,
        "pages_read": 1, "text": "Text",
        "data": b"Text", "added": "2026-11-23",
    },
}  # fmt: skip


def insert(table: str, row: Row) -> tuple[str, list[Any]]:
    """The statement that inserts *row* into *table*, with its values."""
    names = ", ".join(connection.ops.quote_name(name) for name in row)
    places = ", ".join(["%s"] * len(row))
    return f"INSERT INTO agreements_{table} ({names}) VALUES ({places})", list(row.values())
