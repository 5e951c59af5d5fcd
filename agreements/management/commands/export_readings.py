"""``manage.py export_readings FOLDER``: articles decided on at the desk, as labelled articles."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import QuerySet

from agreements.models import ArticleReading, ReadDraft

RENAMED = {"title": "title_or_description", "signed": "signed_date"}


class Command(BaseCommand):
    help = (
        "Writes each article whose drafts are all decided on as NAME.txt and NAME.json, with what "
        "was accepted as its label: make measure-reader ARTICLES=FOLDER scores the reader on them."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="a folder that is there")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder: make it first.")
        written = 0
        for reading in readings():
            drafts = list(reading.decided.all())
            if is_settled(reading, drafts):
                name = folder / f"reading-{reading.pk}"
                name.with_suffix(".txt").write_text(text_of(reading), "utf-8")
                label = json.dumps(label_of(reading, drafts), ensure_ascii=False, indent=1)
                name.with_suffix(".json").write_text(f"{label}\n", "utf-8")
                written += 1
        self.stdout.write(f"{written} articles written.")


def readings() -> QuerySet[ArticleReading]:
    return ArticleReading.objects.order_by("pk").prefetch_related("decided")


def is_settled(reading: ArticleReading, drafts: list[ReadDraft]) -> bool:
    """Whether every draft that was proposed is decided on; a text without any tells nothing."""
    decided = {draft.number for draft in drafts}
    return bool(decided) and decided >= set(range(len(reading.proposed["agreements"])))


def text_of(reading: ArticleReading) -> str:
    """The text under a first line with its day, where it has none of its own."""
    if reading.text.lstrip().lower().startswith("published:"):
        return reading.text
    return f"published: {reading.published or ''}\n\n{reading.text}\n"


def label_of(reading: ArticleReading, drafts: list[ReadDraft]) -> dict[str, Any]:
    """What a careful reader takes from the text (tests/data/articles/README.md).

    Officials and countries are those that were read: nobody is asked about these one by one.
    """
    accepted = [draft.accepted for draft in drafts if draft.accepted]
    officials = reading.proposed["officials"]
    return {
        "language": reading.language,
        "agreements": [
            {RENAMED.get(name, name): value for name, value in label.items()} for label in accepted
        ],
        "officials": [
            {"name": each["name"], "role": each["role"], "country": each["country"].upper()}
            for each in officials
        ],
        "countries": [code.upper() for code in reading.proposed["countries"]],
    }
