"""Whatever JSON comes in: a document goes out, or DocumentError."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.document import DocumentError, checked
from tests.domain.document.shaped import shaped
from tests.domain.document.sound import documents

texts = st.text(st.characters(codec=None), max_size=20)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), texts, st.sampled_from(["\0", "\ud800"])
)
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=15,
)


def judge(document: object) -> None:
    """Check *document*; what is told of it can be printed, what is accepted can be kept."""
    faults: list[str] = []
    try:
        accepted = json.dumps(checked(document), ensure_ascii=False)
    except DocumentError as refused:
        faults = [str(fault) for fault in refused.faults]
        accepted = ""
    assert bool(faults) != bool(accepted)
    assert all(fault.encode() for fault in faults)
    assert "\\u0000" not in accepted.encode().decode()


@given(document=anything)
def test_any_value(document: object) -> None:
    judge(document)


@settings(max_examples=40, deadline=None)
@given(document=shaped())
def test_any_value_of_the_right_shape(document: object) -> None:
    judge(document)


@settings(max_examples=60, deadline=None)
@given(document=documents(), data=st.data())
def test_any_value_in_any_place_of_a_sound_document(
    document: dict[str, Any], data: st.DataObject
) -> None:
    place: Any = document
    while True:
        steps = list(place) if isinstance(place, dict) else list(range(len(place)))
        step = data.draw(st.sampled_from(steps))
        inner = place[step]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        place = inner
    place[step] = data.draw(anything)
    judge(document)


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "9" * 4000])
def test_numbers_that_python_reads_and_nobody_should_write(number: str) -> None:
    judge(json.loads(f'{{"slug": {number}, "state": [{number}]}}'))
