"""Rows gathered by table and written many at a time."""

from __future__ import annotations

from collections import defaultdict

from django.db import connection

# The columns written, with their types; what is constant stands after "=".
TABLES = {
    "source": "id bigint, key text, title text, kind text, language='en', url='', publisher='', "
    "archived_text=''",
    "summit": "id bigint, slug text, name text, country_id text, kind='summit', city='', note=''",
    "agreement": "id bigint, slug text, title text, short_title text, kind text, binding text, "
    "level text, text_availability text, note text, published_at date, updated date, "
    "created='2024-01-01', state='published', languages='{}'",
    "party": "agreement_id bigint, side text, country_id text, role='lead', position=0",
    "agreementsubject": "agreement_id bigint, subject_id bigint, position int",
    "agreementtitle": "agreement_id bigint, language text, title text, position=0",
    "event": "id bigint, agreement_id bigint, position int, kind text, date text, "
    "summit_id bigint, place text, side='', basis='', cause='', extent='', contested=false, "
    "finding='', note=''",
    "signature": "event_id bigint, side text, official_id bigint, role='signed', office='', "
    "position int",
    "termclause": "agreement_id bigint, duration text, renewal text, trigger='not-seen', "
    "\"offset\"='', duration_stated='stated', indefinite=false, renewal_period='', "
    "renewal_notice='', denunciation_notice='', note=''",
    "citation": "agreement_id bigint, event_id bigint, source_id bigint, quote text, fact='', "
    "page='', says='', set_aside='', position int",
    "document": "agreement_id bigint, language text, title text, url text, text text, "
    "role='original', position=0",
    "identifier": "agreement_id bigint, scheme text, value text, position=0",
    "relation": "agreement_id bigint, to_id bigint, kind='implements', position=0",
}


class Columns:
    """The rows of one stretch of agreements."""

    def __init__(self) -> None:
        self.rows: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)

    def add(self, table: str, *values: object) -> None:
        """A row of *table*, its values in the order of TABLES."""
        self.rows[table].append(values)

    def write(self) -> None:
        """Write every row, tables in the order in which they refer to each other."""
        with connection.cursor() as cursor:
            for table in TABLES:
                if rows := self.rows.get(table):
                    columns = [list(column) for column in zip(*rows, strict=True)]
                    cursor.execute(_statement(table), columns)


def _statement(table: str) -> str:
    given, constant = [], []
    for part in TABLES[table].split(", "):
        name, equals, value = part.partition("=")
        constant.append((name, value)) if equals else given.append(tuple(part.split(" ")))
    names = [name for name, _rest in (*given, *constant)]
    arrays = ", ".join(f"%s::{kind}[]" for _name, kind in given)
    values = ", ".join(["given.*", *(value for _name, value in constant)])
    return (
        f"INSERT INTO agreements_{table} ({', '.join(names)}) "
        f"SELECT {values} FROM unnest({arrays}) AS given"
    )
