"""One word, four places: a page's view has its template, its style sheet and its test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.urls import URLPattern

from agreements.urls import urlpatterns

ROOT = Path(__file__).parent.parent
VIEWS = ROOT / "agreements" / "views"
PAGES = sorted(
    {
        pattern.callback.__module__.rsplit(".", 1)[1]
        for pattern in urlpatterns
        if isinstance(pattern, URLPattern) and pattern.callback.__module__.startswith("agreements.")
    }
)
MOST_LINES = 300


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_its_test(page: str) -> None:
    assert (ROOT / "tests" / "views" / f"test_{page}.py").is_file()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_renders_the_template_of_its_name(page: str) -> None:
    rendered = re.findall(r'render\(\s*request,\s*"([\w/]+\.html)"', source(VIEWS / f"{page}.py"))
    own = [name for name in rendered if "/" in name]
    assert own in ([], [f"{page}/{page}.html"])


def test_no_template_and_no_style_sheet_is_left_over() -> None:
    """Whatever lies in templates/ and static/css/ is named by a template or a module."""
    files = [*(ROOT / "templates").rglob("*.*"), *(ROOT / "agreements").rglob("*.py")]
    named = "\n".join(source(path) for path in files)
    left_over = [
        path.relative_to(ROOT).as_posix()
        for path, name in named_files()
        if f'"{name}"' not in named and f"'{name}'" not in named
    ]
    assert left_over == []


def named_files() -> list[tuple[Path, str]]:
    """Templates and style sheets, each with the name it is asked for by."""
    templates = ROOT / "templates"
    own = [
        (path, path.relative_to(templates).as_posix())
        for path in sorted(templates.rglob("*.*"))
        if path.parent != templates and "admin" not in path.parts and "widgets" not in path.parts
    ]
    static = ROOT / "static"
    return own + [
        (path, path.relative_to(static).as_posix())
        for path in sorted(static.rglob("*.css"))
        if "admin" not in path.parts
    ]


def test_modules_are_short() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in (ROOT / "agreements").rglob("*.py")
        if "migrations" not in path.parts and (count := source(path).count("\n")) > MOST_LINES
    }
    assert long == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {path.stem for path in (ROOT / "agreements").rglob("*.py")}
    assert names & {"utils", "helpers", "misc", "common", "tools"} == set()


def test_every_module_says_what_it_is() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "agreements").rglob("*.py")
        if "migrations" not in path.parts
        and source(path).strip()
        and ast.get_docstring(ast.parse(source(path))) is None
    ]
    assert silent == []


def source(path: Path) -> str:
    return path.read_text("utf-8")
