"""Rows that no way into the database may write: one column of a sound row wrong at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

DATES = [
    "", " ", "2019-13", "2019-00", "2019-02-30", "2019-02-29", "2019-09-31", "4 Sep 2019",
    "2019-9-4", "20190904", "0000", "10000", "2019-09-04T00:00", "2019-09-04/2019-09-05",
    "[1973..1971]", "[..]", "[2019..2019]", "1971?~", "~1971", "unknown", "2019-09-04\n",
]  # fmt: skip
SPANS = ["", "2019", "2019-09-04", "2019-09-05/2019-09-04", "../..", "2019/", "[2018..2019]/2020"]
# An end, and a beginning that is certainly later.
BACKWARDS = [
    ("2019", "2020"), ("2019-08", "2019-09"), ("2019-09-03", "2019-09-04"), ("[..2018]", "2019"),
    ("2018", "[2019..]"), ("1971~", "1973"), ("2019-12-31", "2020"),
]  # fmt: skip
SLUGS = [
    "", " ", "-", "In-ru", "in--ru", "-in", "ru-", "in ru", "in_ru", "in/ru", "in.ru", "ин-ру",
    "in-ru\n",
]  # fmt: skip
ADDRESSES = [
    "javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "//example.org", "https://",
    "HTTPS://example.org/", "https://example.org/a b", 'https://example.org/"', "mailto:a@b.c",
    "https://example.org/<script>", "https://example.org/\n",
]  # fmt: skip
LANGUAGES = ["", " ", "EN", "e", "english", "en_US", "en-", "en ru", "en\n"]
PERIODS = ["P", "20Y", "20 years", "PT6H", "P6M1Y", "P-1Y", "p1y", "P1.5Y", "P1Y\n"]
CONTROLS = ["\n", "\r", "\t", "\x01", "\x1b[0m", "\x1f", "\x7f", "a\nb"]
WORDS = ["", " ", "nonsense", "Unknown", "unknown ", "1"]
NOTHING = ["", " ", "   "]
WIKIDATA = ["Q", "Q0", "q30", "30", "P30", "Q30 "]

DATE_COLUMNS = {
    "countryname": ["began", "ended"],
    "countryexistence": ["began", "ended"],
    "succession": ["date"],
    "tenure": ["began", "ended"],
    "coverage": ["began", "ended"],
    "source": ["date"],
    "event": ["date", "effective", "until"],
    "termclause": ["date", "until"],
}
SLUG_COLUMNS = {
    "agreement": ["slug"],
    "body": ["slug"],
    "official": ["slug"],
    "series": ["slug"],
    "slug": ["slug", "target"],
    "source": ["key"],
    "subject": ["slug"],
    "summit": ["slug"],
}
# Closed vocabularies, and those where empty is a value.
VOCABULARIES = {
    "agreement": ["state", "kind", "binding", "level", "text_availability"],
    "body": ["kind"],
    "country": ["type"],
    "countryname": ["kind"],
    "document": ["role"],
    "documentfile": ["media_type"],
    "event": ["kind"],
    "officialname": ["kind"],
    "party": ["side", "role"],
    "relation": ["kind"],
    "series": ["kind"],
    "signature": ["side", "role"],
    "slug": ["noun"],
    "source": ["kind"],
    "subjectcode": ["scheme"],
    "summit": ["kind"],
    "termclause": ["trigger", "duration_stated", "renewal"],
}
MAY_BE_EMPTY = {"citation": ["fact"], "event": ["side", "extent", "finding"]}
ADDRESS_COLUMNS = {
    "countryexistence": ["source_url"],
    "countryname": ["source_url"],
    "document": ["url"],
    "source": ["url"],
    "succession": ["source_url"],
}
LANGUAGE_COLUMNS = {
    "agreementtitle": ["language"],
    "countryname": ["language"],
    "document": ["language"],
    "officialname": ["language"],
}
PERIOD_COLUMNS = {
    "termclause": ["offset", "duration", "renewal_period", "renewal_notice", "denunciation_notice"]
}
LINES = {
    "agreement": ["title", "short_title"],
    "agreementtitle": ["title"],
    "body": ["name"],
    "citation": ["page", "says", "set_aside"],
    "settledwarning": ["reason"],
    "country": ["name", "official_name"],
    "countryname": ["text"],
    "document": ["title"],
    "documentfile": ["name"],
    "event": ["place", "basis", "cause"],
    "identifier": ["value"],
    "official": ["name"],
    "officialname": ["name"],
    "series": ["name"],
    "signature": ["office"],
    "source": ["title", "publisher"],
    "subject": ["name"],
    "summit": ["name", "city"],
    "tenure": ["title"],
}
NEVER_EMPTY = {
    "agreementtitle": ["title"],
    "body": ["name"],
    "country": ["name"],
    "countryname": ["text"],
    "documentfile": ["name"],
    "identifier": ["value"],
    "official": ["name"],
    "officialname": ["name"],
    "series": ["name"],
    "source": ["title"],
    "subject": ["name"],
    "subjectcode": ["code"],
    "summit": ["name"],
    "tenure": ["title"],
}
REFERENCES = {
    "agreement": ["merged_into_id"],
    "agreementsubject": ["agreement_id", "subject_id"],
    "agreementtitle": ["agreement_id"],
    "body": ["country_id"],
    "citation": ["source_id", "agreement_id", "event_id"],
    "countryexistence": ["country_id"],
    "countryname": ["country_id"],
    "coverage": ["country_a_id", "country_b_id", "source_id"],
    "document": ["agreement_id", "file_id"],
    "event": ["agreement_id", "by_id", "place_country_id", "summit_id", "country_id"],
    "identifier": ["agreement_id"],
    "official": ["country_id", "source_id"],
    "officialname": ["official_id"],
    "party": ["agreement_id", "country_id", "body_id"],
    "relation": ["agreement_id", "to_id"],
    "signature": ["event_id", "official_id"],
    "subject": ["parent_id"],
    "subjectcode": ["subject_id"],
    "succession": ["predecessor_id", "successor_id"],
    "summit": ["series_id", "country_id", "source_id"],
    "tenure": ["official_id", "body_id", "country_id", "source_id"],
    "termclause": ["agreement_id"],
}
BEGINNING_AND_END = {
    "countryexistence": ("began", "ended"),
    "countryname": ("began", "ended"),
    "coverage": ("began", "ended"),
    "tenure": ("began", "ended"),
    "termclause": ("date", "until"),
}


@dataclass(frozen=True)
class Attempt:
    """A row of *table* that is sound but for *wrong*."""

    violation: str
    table: str
    wrong: dict[str, Any]


def attempts() -> Iterator[Attempt]:
    """Every row to be tried."""
    for name, columns, values in (
        ("impossible date", DATE_COLUMNS, DATES),
        ("impossible span", {"summit": ["dates"]}, SPANS),
        ("bad slug", SLUG_COLUMNS, SLUGS),
        ("word not offered", VOCABULARIES, [*WORDS, None]),
        ("word not offered", MAY_BE_EMPTY, [*WORDS[1:], None]),
        ("bad address", ADDRESS_COLUMNS, ADDRESSES),
        ("bad language", LANGUAGE_COLUMNS, LANGUAGES),
        ("bad language", {"source": ["language"]}, LANGUAGES[1:]),
        ("bad language", {"agreement": ["languages"]}, [[each] for each in LANGUAGES]),
        ("bad period", PERIOD_COLUMNS, PERIODS),
        ("control character", LINES, CONTROLS),
        ("nothing said", NEVER_EMPTY, [*NOTHING, None]),
        ("nothing there", REFERENCES, [0]),
        ("bad Wikidata id", {"country": ["wikidata"], "official": ["wikidata"]}, WIKIDATA),
    ):
        yield from _each(name, columns, values)
    yield from _backwards()


def _each(violation: str, columns: dict[str, list[str]], values: list[Any]) -> Iterator[Attempt]:
    for table, names in columns.items():
        for name in names:
            yield from (Attempt(violation, table, {name: value}) for value in values)


def _backwards() -> Iterator[Attempt]:
    for end, beginning in BACKWARDS:
        for table, (began, ended) in BEGINNING_AND_END.items():
            wrong = {began: beginning, ended: end}
            yield Attempt("end before beginning", table, wrong)
        for name in ("date", "effective"):
            wrong = {"kind": "extended", name: beginning, "until": end}
            yield Attempt("until before it begins", "event", wrong)
