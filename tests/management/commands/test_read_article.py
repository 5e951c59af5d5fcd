"""`manage.py read_article` prints one JSON object a file, in order, without a database."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).parents[3]
TEXT = "published: 2023-01-12\n\nNorway and Japan signed a treaty on lighthouses on Wednesday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path


def test_objects_come_in_the_order_of_the_files(article: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    out = StringIO()
    call_command("read_article", str(empty), str(article), "--json", stdout=out)
    first, second = (json.loads(line) for line in out.getvalue().splitlines())
    assert (first["file"], first["notes"]) == (str(empty), ["There is no text to read."])
    (agreement,) = second["agreements"]
    start, end = agreement.pop("evidence")["signed"]
    assert TEXT[start:end] == "Wednesday"
    assert (second["published"], second["language"]) == ("2023-01-12", "en")
    assert (agreement["kind"], agreement["parties"]) == ("treaty", ["NO", "JP"])
    assert (agreement["signed"], agreement["background"]) == ("2023-01-11", False)


def test_a_file_that_is_not_there_is_named(article: Path) -> None:
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="1 of 2 files could not be read"):
        call_command("read_article", "no-such", str(article), "--json", stdout=out, stderr=err)
    assert len(out.getvalue().splitlines()) == 2
    assert "no-such: No such file or directory" in err.getvalue()


def test_standard_input_needs_no_database(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "read_article", "-", "--json"],
        cwd=ROOT,
        env={"DATA_DIR": str(tmp_path / "none"), "PATH": "/usr/bin"},
        input=TEXT.encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["file"] == "-"
    assert not (tmp_path / "none" / "postgres").exists()
