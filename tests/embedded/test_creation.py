"""A new cluster."""

from __future__ import annotations

import pytest

from agreements.embedded.account import for_this_process
from agreements.embedded.creation import initdb, run
from agreements.start_error import StartError


def test_a_program_that_fails_says_why() -> None:
    with pytest.raises(StartError) as refusal:
        run(for_this_process(), initdb("/dev/null/cluster", durable=False))
    assert str(refusal.value) == (
        "PostgreSQL could not make its files "
        '(could not access directory "/dev/null/cluster": Not a directory).'
    )


def test_only_throwaway_data_are_not_brought_to_the_disk() -> None:
    assert "--no-sync" in initdb("/d", durable=False)
    assert "--no-sync" not in initdb("/d", durable=True)
