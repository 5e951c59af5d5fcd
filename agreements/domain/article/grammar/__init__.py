"""The languages that are read: one file each beside this one."""

from pathlib import Path

from .pack import Grammar, grammar_of

GRAMMARS: dict[str, Grammar] = {
    path.stem: grammar_of(path) for path in sorted(Path(__file__).parent.glob("*.toml"))
}

__all__ = ["GRAMMARS", "Grammar"]
