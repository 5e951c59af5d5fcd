"""A strategy of values that fit a JSON Schema, as far as our own schema uses that language."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from agreements.domain.document import schema
from tests.domain.document.sound import edtf

FORMATS = {"edtf": edtf(1900, 2060), "date": st.dates().map(str)}


def shaped() -> SearchStrategy[Any]:
    """Values that fit the published schema, and mostly make no sense."""
    whole = schema()
    return _fitting(whole, whole["$defs"])


def _fitting(rule: dict[str, Any], definitions: dict[str, Any]) -> SearchStrategy[Any]:
    if "$ref" in rule:
        named = definitions[rule["$ref"].rsplit("/", 1)[1]]
        return _fitting({**named, **{key: rule[key] for key in rule if key != "$ref"}}, definitions)
    if "enum" in rule:
        return st.sampled_from(rule["enum"])
    if "const" in rule:
        return st.just(rule["const"])
    match rule["type"]:
        case "object":
            parts = {
                name: _fitting(inner, definitions) for name, inner in rule["properties"].items()
            }
            needed = {name: parts.pop(name) for name in rule.get("required", [])}
            return st.fixed_dictionaries(needed, optional=parts)
        case "array":
            return st.lists(_fitting(rule["items"], definitions), max_size=2)
    return _text(rule)


def _text(rule: dict[str, Any]) -> SearchStrategy[str]:
    if "format" in rule:
        return FORMATS[rule["format"]]
    if "pattern" in rule:
        return st.from_regex(rule["pattern"].replace("$", r"\Z")).map(
            lambda found: found[: rule.get("maxLength")]
        )
    return st.text(min_size=rule["minLength"], max_size=20)
