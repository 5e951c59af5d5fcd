"""The figures of a benchmark as tables that a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

HEAD = (
    "page", "rows", "first ms", "kept ms", "Datasette ms", "first", "kept", "queries", "SQL ms",
    "plan ms", "CPU first", "CPU kept", "CPU Datasette", "first", "kept",
)  # fmt: skip
ASKED = ("first", "kept", "datasette")
GROWING = ("first_ms", "kept_ms", "sql_ms", "blocks", "first_cpu_ms", "datasette_ms")
GROWTH = ("page", "rows", "", "first", "kept", "SQL", "blocks", "CPU first", "Datasette")


def printed(told: dict[str, Any]) -> str:
    """A table for each size, and one for how the first grows into the last."""
    sizes = told["sizes"]
    load = ", ".join(f"{each:.1f}" for each in told["load"])
    parts = [f"{told['cores']} cores; load averages at the end {load}", *map(_size, sizes)]
    if len(sizes) > 1:
        parts.append(_growth(sizes[0], sizes[-1]))
    return "\n\n".join(parts)


def _size(size: dict[str, Any]) -> str:
    rows = [_row(page) for page in size["pages"]]
    bare = size["static"]
    answer = f"the server alone, {bare['static_bytes']} bytes"
    floor, busy = (_figure(bare, name) for name in ("static_ms", "static_cpu_ms"))
    rows.append((answer, "", "", floor, *[""] * 7, busy, *[""] * 3))
    return f"{size['agreements']:,} published agreements\n{aligned([HEAD, *rows])}"


def _row(page: dict[str, Any]) -> tuple[str, ...]:
    waited = [_figure(page, f"{which}_ms") for which in ASKED]
    busy = [_figure(page, f"{which}_cpu_ms") for which in ASKED]
    return (
        page["name"],
        "" if page["rows"] is None else f"{page['rows']:,}",
        *waited,
        *(_times(page, f"{which}_ms", page, "datasette_ms") for which in ("first", "kept")),
        str(page["queries"]),
        *(_figure(page, which) for which in ("sql_ms", "planning_ms")),
        *busy,
        *(_times(page, f"{which}_cpu_ms", page, "datasette_cpu_ms") for which in ("first", "kept")),
    )


def _figure(page: dict[str, Any], which: str) -> str:
    return f"{page[which]:.1f}" if which in page else ""


def _growth(small: dict[str, Any], large: dict[str, Any]) -> str:
    rows = [
        (
            before["name"],
            *("" if page["rows"] is None else f"{page['rows']:,}" for page in (before, after)),
            *(_times(before, which, after, which) for which in GROWING),
        )
        for before, after in zip(small["pages"], large["pages"], strict=True)
    ]
    counts = f"{small['agreements']:,} to {large['agreements']:,}"
    return f"growth from {counts} agreements\n{aligned([GROWTH, *rows])}"


def _times(one: dict[str, Any], what: str, other: dict[str, Any], which: str) -> str:
    """How many times *what* of *one* the figure *which* of *other* is, where there are both."""
    return f"{other[which] / one[what]:.2f}x" if one.get(what) and other.get(which) else ""


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """*rows* in columns, the first to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
