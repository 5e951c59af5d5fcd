"""The key that sessions are signed with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agreements.environment import Environment
from agreements.secret_key import require, secret_key
from agreements.start_error import StartError


@pytest.fixture
def bare(tmp_path: Path) -> Environment:
    return replace(
        Environment.read(Path("/unused")),
        data_dir=tmp_path,
        secret_key="",
        demo=False,
        debug=False,
    )


def test_the_key_that_is_given_is_the_key(bare: Environment) -> None:
    given = replace(bare, secret_key="given", demo=True)
    assert secret_key(given) == "given"
    assert list(bare.data_dir.iterdir()) == []


@pytest.mark.parametrize(("demo", "debug"), [(True, False), (False, True)])
def test_a_demo_and_a_developers_copy_keep_one(bare: Environment, demo: bool, debug: bool) -> None:
    keys = {secret_key(replace(bare, demo=demo, debug=debug)) for _ in range(2)}
    assert keys == {(bare.data_dir / "secret_key").read_text()}
    assert len(*keys) == 50


def test_without_one_there_is_no_site(bare: Environment) -> None:
    assert secret_key(bare) == ""
    with pytest.raises(StartError) as refusal:
        require(bare)
    assert str(refusal.value) == (
        "SECRET_KEY is not set: give a long random one, or run the demo with `make run`."
    )
