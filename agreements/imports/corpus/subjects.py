"""The two levels of subjects, and the codes of other lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agreements.imports.corpus.cells import keys_of, rows_of
from agreements.imports.tables import Tally, bring_in_line
from agreements.models import Subject, SubjectCode


def bring_subjects(data: Path) -> Iterator[tuple[str, Tally]]:
    """Bring them in line, as `bring_countries` does."""
    rows = list(rows_of(data / "subjects.csv"))
    groups = (_subject(row, {}) for row in rows if not row["group"])
    tally = bring_in_line(Subject, groups, ("slug",))
    known = keys_of(Subject, "slug")
    topics = (_subject(row, known) for row in rows if row["group"])
    yield "subjects", tally + bring_in_line(Subject, topics, ("slug",))
    known = keys_of(Subject, "slug")
    codes = (_code(row, known) for row in rows_of(data / "codes.csv"))
    yield "subject codes", bring_in_line(SubjectCode, codes, ("scheme", "code", "subject_id"))


def _subject(row: dict[str, Any], known: dict[str, int]) -> dict[str, Any]:
    return {
        "slug": row["slug"],
        "name": row["name"],
        "parent_id": known.get(row["group"]),
        "order": int(row["order"]),
        "scope_note": row["scope_note"],
    }


def _code(row: dict[str, Any], known: dict[str, int]) -> dict[str, Any]:
    return {
        "scheme": row["scheme"],
        "code": row["code"],
        "subject_id": known[row["subject"]],
        "primary": row["primary"] == "yes",
    }
