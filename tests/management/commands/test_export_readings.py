"""Articles decided on at the desk as labelled articles, on which the reader is measured."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from agreements.models import ArticleReading

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db
LABEL = {"title": "Spares", "kind": "agreement", "parties": ["IN", "RU"], "signed": "2019-09-04"}


def reading(text: str, drafts: int, *decided: dict[str, Any]) -> ArticleReading:
    official = {"name": "Singh", "role": "minister", "country": "in"}
    proposed = {"agreements": [{}] * drafts, "officials": [official], "countries": ["in", "ru"]}
    made = ArticleReading.objects.create(
        text=text, title=text, language="en", published="2019-09-05", proposed=proposed
    )
    for number, own in enumerate(decided):
        made.decided.create(number=number, proposed={}, **own)
    return made


def export(folder: Path) -> str:
    out = StringIO()
    call_command("export_readings", folder, stdout=out)
    return out.getvalue()


def test_an_article_is_written_when_all_its_drafts_are_decided(tmp_path: Path) -> None:
    accepted = {"decision": "accepted", "accepted": LABEL}
    done = reading("Signed.", 2, accepted, {"decision": "rejected"})
    reading("Not yet.", 2, accepted)
    reading("Nothing in it.", 0)
    assert export(tmp_path) == "1 articles written.\n"
    name = tmp_path / f"reading-{done.pk}"
    assert name.with_suffix(".txt").read_text() == "published: 2019-09-05\n\nSigned.\n"
    assert json.loads(name.with_suffix(".json").read_text()) == {
        "language": "en",
        "agreements": [
            {
                "title_or_description": "Spares", "kind": "agreement", "parties": ["IN", "RU"],
                "signed_date": "2019-09-04",
            }
        ],
        "officials": [{"name": "Singh", "role": "minister", "country": "IN"}],
        "countries": ["IN", "RU"],
    }  # fmt: skip
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is no folder: make it first"):
        export(tmp_path / "none")
