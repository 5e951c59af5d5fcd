"""Where the cluster's files are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agreements.embedded.location import Location


def test_the_socket_lies_in_the_cluster() -> None:
    assert Location(Path("/srv/a b/var")).socket_directory == Path("/srv/a b/var/postgres")


def test_the_longest_path_that_a_socket_may_have() -> None:
    fitting = Path("/" + "x" * (107 - len("/postgres/.s.PGSQL.5432") - 1))
    socket = fitting / "postgres" / ".s.PGSQL.5432"
    assert len(os.fsencode(socket)) == 107
    assert Location(fitting).socket_directory == fitting / "postgres"
    longer = fitting.with_name(fitting.name + "x")
    assert Location(longer).socket_directory.parent == Path("/tmp")


def test_bytes_count_and_not_letters() -> None:
    assert Location(Path("/" + "д" * 60)).socket_directory.parent == Path("/tmp")


@pytest.mark.parametrize("path", ["/srv/a,b", "/" + "x" * 200])
def test_a_short_directory_is_the_same_for_everybody(path: str) -> None:
    directory = Location(Path(path)).socket_directory
    assert directory == Location(Path(path)).socket_directory
    assert directory != Location(Path(path + "y")).socket_directory
    assert directory.name.startswith("entente-")
