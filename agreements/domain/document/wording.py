"""What a reader is told of a value that does not fit the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

from agreements.domain.partial_date import PartialDateError

from .faults import printable

_TYPES = {"object": "an object", "array": "a list", "string": "a text"}
_MEANINGS = {
    "slug": "is not a slug: lower-case letters, digits and single hyphens.",
    "country": "is not a country code such as in or su.",
    "language": "is not a language tag such as en or zh-Hant.",
    "period": "is not a period such as P20Y, P6M or P90D.",
    "offset": "is not an offset such as P30D or M2.",
    "address": "is not an http address.",
    "sha256": "is not a SHA-256: 64 hexadecimal digits in lower case.",
    "day": "is not a day such as 2026-11-22.",
    "line": "has line breaks or control characters in it, or nothing that can be read.",
}


def sentence(error: ValidationError, definitions: Mapping[str, Any]) -> str:
    """What is wrong, to be read after the path; *definitions* are the schema's."""
    value, limit = shown(error.instance), error.validator_value
    match error.validator:
        case "enum":
            return f"{value} is not one of {', '.join(_texts(limit))}."
        case "const":
            return f"{value} is not true; leave it out instead."
        case "type":
            return f"{value} is not {_TYPES[str(limit)]}."
        case "format" if isinstance(error.cause, PartialDateError):
            return str(error.cause)
        case "pattern" | "format":
            return f"{value} {_meaning(error, definitions)}"
        case "minLength":
            return "is empty: leave it out instead."
        case "maxLength":
            return f"is longer than {limit} characters."
        case "maxItems":
            return f"has more than {limit} entries."
        case "uniqueItems":
            return "says the same thing twice."
    return error.message


def _texts(values: Any) -> list[str]:
    return list(values)


def _meaning(error: ValidationError, definitions: Mapping[str, Any]) -> str:
    """What a text of this definition must be; those with a pattern are all defined by name."""
    for name, definition in definitions.items():
        if definition == error.schema:
            return _MEANINGS[name]
    return "does not fit."


def shown(value: object) -> str:
    """A value as a sentence has it: short texts and words as they are, others by what they are."""
    match value:
        case True | False | None:
            return {True: "true", False: "false", None: "null"}[value]
        case str():
            return f"“{printable(value)}”"
        case list():
            return "a list"
        case dict():
            return "an object"
    return "a number"
