"""Static files as a browser gets them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings as configured

from agreements.management.serving import static_files

if TYPE_CHECKING:
    from pytest_django import Settings


@pytest.fixture
def source(settings: Settings, tmp_path: Path) -> Path:
    """A place for static files of our own, and an empty one where they are collected."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.css").write_text("a { color: red }" * 100)
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": configured.HASHED_STATIC_FILES}
    }
    return source


def collected(source: Path) -> list[str]:
    root = source.parent / "static"
    return sorted(re.sub(r"[0-9a-f]{12}", "HASH", path.name) for path in root.iterdir())


def test_they_are_hashed_and_compressed(source: Path) -> None:
    static_files.collect()
    names = ["a.HASH.css", "a.HASH.css.gz", "staticfiles.json"]
    assert collected(source) == names


def test_what_has_not_changed_is_left(source: Path) -> None:
    static_files.collect()
    (source.parent / "static" / "staticfiles.json").unlink()
    static_files.collect()
    assert "staticfiles.json" not in collected(source)


def test_what_has_changed_replaces_the_old(source: Path) -> None:
    static_files.collect()
    (source / "a.css").rename(source / "b.css")
    static_files.collect()
    names = ["b.HASH.css", "b.HASH.css.gz", "staticfiles.json"]
    assert collected(source) == names
