"""How fast the pages are, beside Datasette on the same rows, and as the registry grows.

    python -m tests.benchmarks.bench 10000 100000
    python -m tests.benchmarks.bench --keep FOLDER --json FILE --datasette PYTHON 10000

Registries are generated (manage.py generate) below FOLDER and kept there for the next run. All
sizes and both sites are asked in turn, so that what disturbs one disturbs all. Printed is by page,
in milliseconds, the median of a page that nobody asked for before and of one that is kept, of
Datasette, both ratios; the queries of a page not kept and the time that PostgreSQL needs for them
(EXPLAIN ANALYZE); and how each grows from the first size to the last.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.report import printed
from tests.benchmarks.servers import ROOT, datasette, entente
from tests.benchmarks.timing import FRESH, Series, measured

SEED = 6
PREPARED = "import django; django.setup(); from tests.benchmarks.prepared import main; main()"
STATIC = 20_000  # bytes, about, of the file that tells what the server alone takes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "entente-bench")
    parser.add_argument("--datasette", default=sys.executable, help="a Python that has datasette")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--json", type=Path, help="where to write all figures as well")
    asked = parser.parse_args()
    sizes = sorted(set(asked.sizes))
    found = [_prepared(_generated(asked.keep / str(size), size)) for size in sizes]
    _time(found, asked.keep, asked.datasette, asked.rounds)
    told = {"cores": os.cpu_count(), "load": os.getloadavg(), "sizes": found}
    print(printed(told))
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=1, ensure_ascii=False))


def _generated(data_dir: Path, size: int) -> Path:
    """The registry in *data_dir*, with the tables of today."""
    data_dir.mkdir(parents=True, exist_ok=True)
    count = ["--agreements", str(size), "--seed", str(SEED)]
    made = (data_dir / "generated").exists()
    anew = [["derive"]] if made else [["load_corpus"], ["generate", *count]]
    for command in (["migrate", "-v0"], *anew):
        _run(["manage.py", *command], data_dir)
    (data_dir / "generated").touch()
    return data_dir


def _prepared(data_dir: Path) -> dict[str, Any]:
    """What is to be asked of one size, from a process of its own: Django reads DATA_DIR once."""
    found = _run(["-c", PREPARED], data_dir, DJANGO_SETTINGS_MODULE="agreements.settings")
    return dict(json.loads(found.splitlines()[-1]))


def _run(command: list[str], data_dir: Path, **more: str) -> str:
    own = {"DATA_DIR": str(data_dir), "SECRET_KEY": "benchmark", **more}
    answer = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | own,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return answer.stdout


def _time(found: list[dict[str, Any]], keep: Path, python: str, rounds: int) -> None:
    """Add the times to what was *found* of each size, all servers being up."""
    with ExitStack() as servers:
        addresses = {}
        for index, size in enumerate(found):
            data_dir = Path(size["data_dir"])
            ours = servers.enter_context(entente(data_dir))
            theirs = servers.enter_context(datasette(data_dir / "bench.db", python))
            size["static"] = {"path": _static(data_dir)}
            addresses[index, "", "static"] = (ours, size["static"]["path"])
            for page in size["pages"]:
                path, name = page["path"], page["name"]
                fresh = f"{path}{'&' if '?' in path else '?'}{FRESH}"
                addresses[index, name, "first"] = (ours, fresh)
                addresses[index, name, "kept"] = (ours, path)
                if page["theirs"]:
                    addresses[index, name, "datasette"] = (theirs, page["theirs"])
        told = measured(addresses, rounds)
    for index, size in enumerate(found):
        _add(size["static"], "static", told[index, "", "static"])
        for page in size["pages"]:
            for which in ("first", "kept", "datasette"):
                if (index, page["name"], which) in told:
                    _add(page, which, told[index, page["name"], which])


def _add(to: dict[str, Any], which: str, series: Series) -> None:
    to[f"{which}_ms"] = round(series.median, 2)
    to[f"{which}_fastest_ms"] = round(min(series.times), 2)
    to[f"{which}_cpu_ms"] = round(median(series.cpu), 2)
    to[f"{which}_bytes"] = series.size


def _static(data_dir: Path) -> str:
    """The address of a collected style sheet of about STATIC bytes."""
    folder = data_dir / "static"
    sheets = folder.rglob("*.css")
    nearest = min(sheets, key=lambda sheet: (abs(sheet.stat().st_size - STATIC), sheet.name))
    return f"/static/{nearest.relative_to(folder).as_posix()}"


if __name__ == "__main__":
    main()
