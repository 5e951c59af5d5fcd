"""`manage.py load_corpus`: what it reports, and what it refuses whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from agreements.imports.corpus import DATA
from agreements.models import Agreement, Country, Source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sample, with the agreements of one pair only."""
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("??-*.json"))
    shutil.copy(DATA / "agreements" / "bt-in.json", copy / "agreements")
    (copy / "slug_aliases.csv").write_text("noun,slug,target\n")
    return copy


@pytest.mark.django_db
def test_it_reports_what_it_added_and_the_second_time_that_all_was_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(json.loads((folder / "agreements" / "bt-in.json").read_text()))
    call_command("load_corpus", str(folder))
    assert f"agreements: {count} added, 0 changed, 0 left\n" in capsys.readouterr().out
    assert Agreement.objects.published().count() == count
    call_command("load_corpus", str(folder))
    lines = capsys.readouterr().out.splitlines()
    assert f"agreements: 0 added, 0 changed, {count} left" in lines
    assert [line for line in lines if ": 0 added, 0 changed, " not in line] == []


@pytest.mark.django_db
def test_a_faulty_document_is_refused_with_its_path_and_nothing_is_loaded(folder: Path) -> None:
    path = folder / "agreements" / "bt-in.json"
    documents = json.loads(path.read_text())
    documents[-1]["events"][0]["date"] = "2019-13"
    path.write_text(json.dumps(documents))
    with pytest.raises(CommandError) as refusal:
        call_command("load_corpus", str(folder))
    assert str(refusal.value).startswith("Nothing was loaded:\n")
    assert f"[{len(documents) - 1}].events[0].date" in str(refusal.value)
    assert (Agreement.objects.count(), Country.objects.count(), Source.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_a_folder_without_the_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"Nothing was loaded: there is no .*countries\.csv"):
        call_command("load_corpus", str(tmp_path))
