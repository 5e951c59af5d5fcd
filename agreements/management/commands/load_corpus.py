"""``manage.py load_corpus``: the sample registry, as often as wanted."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.domain.document import DocumentError
from agreements.imports.corpus import DATA, load_corpus


class Command(BaseCommand):
    help = (
        "Load the sample corpus, or the files of another folder of the same form. Records are "
        "matched by slug: what is missing is added, what differs changed, the rest left."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=DATA)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            tallies = load_corpus(folder)
        except DocumentError as error:
            raise CommandError(f"Nothing was loaded:\n{error}") from error
        except FileNotFoundError as error:
            raise CommandError(f"Nothing was loaded: there is no {error.filename}.") from error
        for noun, tally in tallies.items():
            self.stdout.write(f"{noun}: {tally}")
