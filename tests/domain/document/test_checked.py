"""What is no agreement document is refused, with every fault and its path."""

from __future__ import annotations

import pytest

from agreements.domain.document import DocumentError, Fault, checked
from tests.domain.document.bad import BAD
from tests.domain.document.small import good, with_event


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_told_with_its_path(name: str) -> None:
    document, path, sentence = BAD[name]
    with pytest.raises(DocumentError) as refused:
        checked(document)
    assert refused.value.faults == (Fault(path, sentence),)


def test_every_fault_is_told_in_the_order_of_paths() -> None:
    events = [{"kind": "signed", "date": "2019-13"} for _ in range(11)]
    with pytest.raises(DocumentError) as refused:
        checked({"events": events, "title": ""})
    assert [fault.path for fault in refused.value.faults] == [
        "slug",
        "state",
        *(f"events[{index}].date" for index in range(11)),
        "title",
    ]


def test_a_fault_reads_as_path_and_sentence() -> None:
    with pytest.raises(DocumentError) as refused:
        checked(with_event(kind="signed", date="2019-13"))
    assert str(refused.value) == (
        "events[0].date: There is no month 13: write a month from 01 to 12, or only 2019."
    )


def test_places_are_those_of_what_was_given() -> None:
    sources = [{"key": key, "title": "T", "kind": "book"} for key in ("b", "a", "b")]
    citations = [{"source": "a"}, {"source": "b"}]
    with pytest.raises(DocumentError) as refused:
        checked(good(sources=sources, citations=citations))
    assert [fault.path for fault in refused.value.faults] == ["sources[2]"]


def test_a_flood_of_faults_is_cut_short() -> None:
    with pytest.raises(DocumentError) as refused:
        checked(good(subjects=["NO"] * 100_000))
    assert len(refused.value.faults) == 200
