"""Terms that no text is likely to have."""

from __future__ import annotations

import pytest

from agreements.domain.account import Clause
from tests.domain.warnings.told import codes, day, event, found


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Clause(duration="P0D"), ["term-of-no-length"]),
        (Clause(duration="P101Y"), ["term-of-a-century"]),
        (Clause(duration="P100Y"), []),
        (Clause(duration="P6M", renewal_notice="P1Y"), ["notice-beyond-term"]),
        (Clause(duration="P1Y", renewal_notice="P12M", denunciation_notice="P6M"), []),
        (Clause(renewal_notice="P6M"), []),
        (Clause(), []),
    ],
)
def test_terms(clause: Clause, expected: list[str]) -> None:
    assert codes(clause=clause) == expected


def test_a_term_that_is_over_before_the_signature() -> None:
    signed = event("signed", "2019-09-04")
    assert found(signed, clause=Clause(until=day("2018"))) == [
        ("over-before-signature", {"until": "2018", "signed": "2019-09-04"})
    ]
    assert codes(signed, clause=Clause(until=day("2019"))) == []
