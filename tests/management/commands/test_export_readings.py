"""Articles decided on at the desk as labelled articles, on which the reader is measured."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from agreements.models import ArticleReading
from tests.benchmarks import measure_reader
from tests.domain.article.reading import reader as gazetteer_reader

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


def test_the_reader_is_measured_on_what_analysts_corrected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that the reader had right, and a kind and a day that an analyst knew better."""
    text = "India and Russia signed an agreement on spares in Moscow on 4 September 2019."
    facts = gazetteer_reader().read(text, date(2019, 9, 5))
    (read,) = [each.as_json() for each in facts.agreements]
    wanted = ("title", "parties", "signed", "place", "summit", "status", "background")
    accepted = {name: read[name] for name in wanted}
    accepted |= {"kind": "protocol", "signed": "2019-09-03"}
    reading(text, 1, {"decision": "accepted", "accepted": accepted})
    export(tmp_path)
    measure_reader.main([str(tmp_path)])
    said = capsys.readouterr().out
    lines = [line.strip() for line in said.splitlines()]
    for line in (
        "agreements: precision 1.00, recall 1.00, F1 1.00 (1 found, 0 invented, 0 missed)",
        "pair of a draft right: 1/1 = 100%",
        "signed date: 0/1 = 0% (wrong 1)",
        "kind: 0/1 = 0% (wrong 1)",
        "status: 1/1 = 100% (right 1)",
        "place: 1/1 = 100% (right 1)",
        "background: 1/1 = 100% (right 1)",
        "officials: precision 1.00, recall 0.00, F1 0.00 (0 found, 0 invented, 1 missed)",
    ):
        assert line in lines
    assert "signed date wrong: '2019-09-04' for '2019-09-03'" in said


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is no folder: make it first"):
        export(tmp_path / "none")
