"""Our own commands in processes of their own."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]


def environment(**said: str) -> dict[str, str]:
    """What such a process is told: nothing of ours, except how its coverage is measured."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {"PATH": os.environ["PATH"]} | kept | said
