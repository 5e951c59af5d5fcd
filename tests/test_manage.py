"""The command line: a database for those commands that need one, sentences for refusals."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import processes
from tests.processes import ROOT


def manage(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """manage.py in a process of its own, with nothing else said by the environment."""
    command = [sys.executable, "manage.py", *words]
    given = processes.environment(**environment)
    return subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("words", "environment", "sentence"),
    [
        (["check"], {"DEBUG": "maybe"}, "DEBUG is malformed: Not a valid boolean."),
        (["serve"], {"PORT": "abc"}, "PORT is malformed: Not a valid integer."),
        (
            ["migrate"],
            {"DATA_DIR": "/dev/null"},
            "/dev/null cannot be written (File exists): name another directory with DATA_DIR.",
        ),
    ],
)
def test_a_refusal_is_one_sentence(
    words: list[str], environment: dict[str, str], sentence: str
) -> None:
    done = manage(*words, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{sentence}\n")


def test_a_command_finds_the_database_up(tmp_path: Path) -> None:
    done = manage("migrate", "contenttypes", "--plan", DATA_DIR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "postgres" / "PG_VERSION").read_text() == "18\n"
    assert not (tmp_path / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize("words", [["help"], ["migrate", "--help"], ["--version"], []])
def test_help_needs_no_database(tmp_path: Path, words: list[str]) -> None:
    done = manage(*words, DATA_DIR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []
