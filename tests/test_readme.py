"""What README.md says is so: its commands, its settings, its numbers, its map, its links."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from agreements.environment import Environment
from agreements.models import Agreement, AgreementPair

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAP = README.split("```")[1]
PATHS = [line.split()[0] for line in MAP.strip().splitlines()]


def test_its_commands_are_targets_of_the_makefile() -> None:
    commands = re.findall(r"^    make (\w+)", README, re.M)
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert commands == ["run", "test"]
    assert set(commands) <= set(targets)


def test_its_settings_are_read_from_the_environment() -> None:
    rows = re.findall(r"^\| (`[^|]+) \|", README, re.M)
    named = {name.lower() for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named <= {field.name for field in fields(Environment)}
    assert {"port", "data_dir", "database_url"} <= named


def test_the_python_it_asks_for_is_the_one_the_package_asks_for() -> None:
    asked = re.search(r"With Python (3\.\d+) or newer", README)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert asked is not None
    assert project["requires-python"] == f">={asked[1]}"


@pytest.mark.django_db
@pytest.mark.usefixtures("sample")
def test_its_numbers_are_those_of_the_sample() -> None:
    stated = re.search(r"holds (\d+) agreements of (\d+) pairs", README)
    assert stated is not None
    pairs = AgreementPair.objects.filter(public=True).exclude(joined="")
    held = (Agreement.objects.published().count(), pairs.values("joined").distinct().count())
    assert (int(stated[1]), int(stated[2])) == held


@pytest.mark.parametrize("path", PATHS)
def test_every_path_of_its_map_is_there(path: str) -> None:
    assert (ROOT / path).exists()
    assert (ROOT / path).is_dir() == path.endswith("/")


def test_every_part_of_the_package_is_on_its_map() -> None:
    parts = {
        f"agreements/{each.name}/"
        for each in (ROOT / "agreements").iterdir()
        if each.is_dir() and each.name not in ("__pycache__", "migrations", "locale")
    }
    assert parts <= set(PATHS)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_file_it_links_is_there(link: str) -> None:
    assert (ROOT / link).is_file()
