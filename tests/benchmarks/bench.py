"""How fast the pages are, beside Datasette on the same rows, and as the registry grows.

    python -m tests.benchmarks.bench 10000 100000
    python -m tests.benchmarks.bench --keep FOLDER --datasette PYTHON 10000

Registries are generated (manage.py generate) below FOLDER and kept there for the next run. Prints
medians in milliseconds of a page that is asked for first and of one that is kept, what Datasette
takes for the same, both ratios, the queries of a page and the time the database takes for them. The
last page has no query at all: it is the floor of the server.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.servers import ROOT
from tests.benchmarks.timing import Series

SEED = 6
ONE_SIZE = "import django; django.setup(); from tests.benchmarks.one_size import main; main()"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "entente-bench")
    parser.add_argument("--datasette", default=sys.executable, help="a Python that has datasette")
    parser.add_argument("--rounds", type=int, default=25)
    asked = parser.parse_args()
    told: dict[int, dict[str, Series]] = {}
    for size in asked.sizes:
        data_dir = asked.keep / str(size)
        _generated(data_dir, size)
        told[size] = _one(data_dir, asked.datasette, asked.rounds)
    if len(told) > 1:
        _print_growth(told)


def _generated(data_dir: Path, size: int) -> None:
    if (data_dir / "generated").exists():
        return
    data_dir.mkdir(parents=True, exist_ok=True)
    count = ["--agreements", str(size), "--seed", str(SEED)]
    for command in (["migrate", "-v0"], ["load_corpus"], ["generate", *count]):
        own = {"DATA_DIR": str(data_dir), "SECRET_KEY": "benchmark"}
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=os.environ | own, check=True
        )
    (data_dir / "generated").touch()


def _one(data_dir: Path, python: str, rounds: int) -> dict[str, Series]:
    """One size, in a process of its own: Django reads DATA_DIR once."""
    command = [sys.executable, "-c", ONE_SIZE, python, str(rounds)]
    own = {"DATA_DIR": str(data_dir), "SECRET_KEY": "benchmark"}
    own["DJANGO_SETTINGS_MODULE"] = "agreements.settings"
    answer = subprocess.run(
        command, cwd=ROOT, env=os.environ | own, check=True, stdout=subprocess.PIPE, text=True
    )
    print(answer.stdout, flush=True)
    rows = (line.split("\t") for line in answer.stdout.splitlines() if "\t" in line)
    return {name: Series([float(median)]) for name, median, *_rest in rows if _is_number(median)}


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _print_growth(told: dict[int, dict[str, Series]]) -> None:
    small, *_between, large = sorted(told)
    print(f"growth from {small} to {large} agreements")
    for name in told[small]:
        if name in told[large]:
            growth = told[large][name].median / told[small][name].median
            print(f"{name:34}{growth:6.2f}x")


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows with a tab after each cell, so that people and programs can read them."""
    return "\n".join("\t".join(row) for row in rows)


if __name__ == "__main__":
    main()
