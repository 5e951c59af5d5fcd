"""The shape of a document: its JSON Schema, and the faults of a value that does not fit it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from agreements.domain.document.faults import Fault, path_of
from agreements.domain.partial_date import PartialDate, PartialDateError

_formats = FormatChecker(formats=["date"])


@_formats.checks("edtf", raises=PartialDateError)
def _is_edtf(value: object) -> bool:
    if isinstance(value, str):
        PartialDate.parse(value)
    return True


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an agreement document, as published."""
    return json.loads(resources.files(__package__).joinpath("schema.json").read_text("utf-8"))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema(), format_checker=_formats)


def shape_faults(document: object) -> Iterator[Fault]:
    """Every place where *document* does not fit the schema, in the order of the document."""
    errors = sorted(
        _validator().iter_errors(document), key=lambda error: list(map(str, error.path))
    )
    for error in errors:
        yield from _faults(error)


def _faults(error: Any) -> Iterator[Fault]:
    path = path_of(error.absolute_path)
    if error.validator == "additionalProperties":
        for name in sorted(set(error.instance) - set(error.schema["properties"])):
            known = ", ".join(error.schema["properties"])
            yield Fault(
                path_of([*error.absolute_path, name]), f"is not known here. Known are: {known}."
            )
    elif error.validator == "required":
        for name in error.validator_value:
            if name not in error.instance:
                yield Fault(path_of([*error.absolute_path, name]), "is missing.")
    else:
        yield Fault(path, _sentence(error))


def _sentence(error: Any) -> str:
    value = _shown(error.instance)
    match error.validator:
        case "enum":
            return f"{value} is not one of {', '.join(error.validator_value)}."
        case "const":
            return f"{value} is not {json.dumps(error.validator_value)}; leave it out instead."
        case "type":
            return f"{value} is not {_TYPES.get(error.validator_value, error.validator_value)}."
        case "format" if isinstance(error.cause, PartialDateError):
            return str(error.cause)
        case "pattern" | "format":
            return f"{value} {_meaning(error)}."
        case "minLength":
            return "is empty: leave it out instead."
        case "maxLength" | "maxItems":
            return f"is longer than {error.validator_value}."
        case "uniqueItems":
            return "says the same thing twice."
        case _:
            return error.message


_TYPES = {"object": "an object", "array": "a list", "string": "a text"}
_MEANINGS = {
    "slug": "is not a slug: lower-case letters, digits and single hyphens",
    "country": "is not a country code such as in or su",
    "language": "is not a language tag such as en or zh-Hant",
    "period": "is not a period such as P20Y, P6M or P90D",
    "address": "is not an http address",
    "retrieved": "is not a day such as 2026-11-22",
    "offset": "is not an offset such as P30D or M2",
}


def _meaning(error: Any) -> str:
    for step in (*reversed(error.schema_path), *reversed(error.absolute_path)):
        if step in _MEANINGS:
            return _MEANINGS[step]
    return _MEANINGS.get(_definition_of(error), "has line breaks or control characters in it")


def _definition_of(error: Any) -> str:
    pattern = error.validator_value
    for name, definition in schema()["$defs"].items():
        if definition.get("pattern") == pattern:
            return name
    return ""


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
