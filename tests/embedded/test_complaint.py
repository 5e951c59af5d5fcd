"""What is passed on of what PostgreSQL says."""

import pytest

from agreements.embedded.complaint import complaint


@pytest.mark.parametrize(
    ("said", "passed_on"),
    [
        ("1 LOG:  starting\n2 FATAL:  first\n3 FATAL:  second\n4 LOG:  down\n", "second"),
        ("initdb: error: no room\ninitdb: hint: make some\n", "no room"),
        ("sh: error: a: b\n", "a: b"),
        ("unshare: not permitted\n\n", "unshare: not permitted"),
        ("", "no reason given"),
    ],
)
def test_the_last_fatal_line_or_the_last_one(said: str, passed_on: str) -> None:
    assert complaint(said) == passed_on
