"""The shape of a document: its JSON Schema, and the faults of a value that does not fit it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from agreements.domain.partial_date import PartialDate, PartialDateError

from .faults import Fault, path_of
from .wording import sentence

MOST_FAULTS = 200

_formats = FormatChecker(formats=["date"])


@_formats.checks("edtf", raises=PartialDateError)
def _is_edtf(value: object) -> bool:
    if isinstance(value, str):
        PartialDate.parse(value)
    return True


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an agreement document, as published."""
    return json.loads(_published())


@cache
def _published() -> str:
    return resources.files(__package__).joinpath("schema.json").read_text("utf-8")


@cache
def own_schema() -> dict[str, Any]:
    """The same, read once: not to be changed, and not to be handed out."""
    return schema()


def shape_faults(document: object) -> Iterator[Fault]:
    """The first places, by path, where *document* does not fit the schema."""
    errors = islice(_validator().iter_errors(cast(Any, document)), MOST_FAULTS)
    faults = [fault for error in sorted(errors, key=_place) for fault in _faults(error)]
    yield from dict.fromkeys(faults)  # each property that is missing is an error for all of them


def _place(error: ValidationError) -> list[str | int]:
    return list(error.absolute_path)


@cache
def _validator() -> Validator:
    dialect: type[Validator] = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
    return dialect(own_schema(), format_checker=_formats)


def _pattern(_: Validator, pattern: str, value: object, __: object) -> Iterator[ValidationError]:
    """Patterns as JSON Schema has them (ECMA 262): $ is the end, not also before a last newline."""
    if isinstance(value, str) and not _compiled(pattern).search(value):
        yield ValidationError("does not match")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("$", r"\Z"))


def _faults(error: ValidationError) -> Iterator[Fault]:
    value: Any = error.instance
    limit: Any = error.validator_value
    if error.validator == "additionalProperties":
        known = list(_properties(error))
        for name in sorted(set(value) - set(known)):
            yield Fault(
                path_of([*error.absolute_path, name]),
                f"is not known here. Known are: {', '.join(known)}.",
            )
    elif error.validator == "required":
        for name in limit:
            if name not in value:
                yield Fault(path_of([*error.absolute_path, name]), "is missing.")
    else:
        yield Fault(path_of(error.absolute_path), sentence(error, own_schema()["$defs"]))


def _properties(error: ValidationError) -> dict[str, Any]:
    rule: Any = error.schema
    return rule["properties"]
