"""``manage.py read_article``: what news texts say of agreements, with the words that say so."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.domain.article import Reader, Reading
from agreements.imports.gazetteer import gazetteer_of_files

STANDARD_INPUT = "-"
MOST_BYTES = 8_000_000  # a file is read no further: the reader takes less than that of it


class Command(BaseCommand):
    help = (
        "Read news texts: agreements with parties, dates and evidence, officials, countries. "
        "A first line 'published: YYYY-MM-DD' dates what a text calls yesterday. Needs no database."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012  (as Django declares it)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for stdin")
        parser.add_argument("--json", action="store_true", help="one JSON object a file")

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        reader = Reader(gazetteer_of_files())
        unread = 0
        for name in files:
            try:
                reading = reader.read(_text(name))
            except OSError as error:
                unread += 1
                self._say_unread(name, error, options["json"])
                continue
            self.stdout.write(_json(name, reading) if options["json"] else _lines(name, reading))
        if unread:
            raise CommandError(f"{unread} of {len(files)} files could not be read.")

    def _say_unread(self, name: str, error: OSError, as_json: bool) -> None:
        said = f"{name}: {error.strerror or error}"
        self.stderr.write(said)
        if as_json:
            self.stdout.write(json.dumps({"file": name, "error": said}, ensure_ascii=False))


def _text(name: str) -> str:
    """The text of a file; bytes that are no UTF-8 are read as marks of replacement."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES).decode("utf-8", "replace")
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8", "replace")


def _json(name: str, reading: Reading) -> str:
    return json.dumps({"file": name, **reading.as_json()}, ensure_ascii=False)


def _lines(name: str, reading: Reading) -> str:
    """The same for a person."""
    head = f"{name}: {reading.language or 'language not read'}, {reading.published or 'undated'}"
    lines = [head, *reading.notes]
    for each in reading.agreements:
        known = [each.status, each.signed, each.place, each.summit]
        parties = " and ".join(code.upper() for code in each.parties)
        recalled = " (background)" if each.background else ""
        lines.append(f"  {each.kind}{recalled}, {parties}: {each.title}")
        lines.append(f"    {', '.join(filter(None, known))}; confidence {each.confidence}")
    lines += [f"  {one.name}, {one.role}, {one.country.upper()}" for one in reading.officials]
    return "\n".join(lines)
