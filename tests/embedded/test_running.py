"""The embedded server, up and down again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from agreements.embedded import running
from agreements.embedded.pidfile import PidFile, serves
from tests.embedded.conftest import Holder, ask

if TYPE_CHECKING:
    from collections.abc import Callable

REMAINS = ("postmaster.pid", ".s.PGSQL.5432", ".s.PGSQL.5432.lock")


def modes(path: Path) -> dict[Path, int]:
    return {parent: parent.stat().st_mode for parent in [path, *path.parents]}


def server_of(data_dir: Path) -> psutil.Process:
    written = PidFile.read(data_dir / "postgres")
    assert written is not None
    return psutil.Process(written.pid)


def test_up_within_and_gone_after(used: Path) -> None:
    with running(used, durable=False) as location:
        assert ask(location, "SELECT current_user, current_database()") == "entente|entente"
        server = server_of(used)
    assert not serves(server, used / "postgres")
    assert [name for name in REMAINS if (used / "postgres" / name).exists()] == []


def test_the_role_may_make_databases_and_is_no_superuser(used: Path) -> None:
    may = "SELECT rolcreatedb, rolsuper FROM pg_roles WHERE rolname = current_user"
    with running(used, durable=False) as location:
        assert ask(location, may) == "t|f"


def test_only_the_socket_listens(used: Path) -> None:
    with running(used, durable=False) as location:
        assert ask(location, "SHOW listen_addresses") == ""
        assert server_of(used).net_connections("inet") == []


def test_order_and_case_do_not_hang_on_the_machine(used: Path) -> None:
    with running(used, durable=False) as location:
        order = "SELECT string_agg(x, '' ORDER BY x) FROM unnest('{ä,b,Z,a}'::text[]) x"
        assert ask(location, order) == "Zabä"
        assert ask(location, "SELECT lower('ÀЖ'), 'Ж' ILIKE 'ж'") == "àж|t"
        assert ask(location, "SHOW data_checksums") == "on"


@pytest.mark.parametrize("name", ["a b", "a,b", 'a"b', "x" * 120, "д" * 60])
def test_what_was_written_is_there_the_next_time(tmp_path: Path, name: str) -> None:
    data_dir = tmp_path / name
    with running(data_dir, durable=False) as location:
        ask(location, "CREATE TABLE kept AS SELECT 7 AS number")
    with running(data_dir, durable=False) as location:
        assert ask(location, "SELECT number FROM kept") == "7"
    assert location.socket_directory.exists() == (location.socket_directory == location.cluster)


def test_no_directory_is_opened(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    before = modes(private)
    with running(private / "new" / "data", durable=False) as location:
        assert modes(private) == before
        for path in (location.data_dir / name for name in ("postgres.log", "postgres.users")):
            assert path.stat().st_mode & 0o777 == 0o600
        assert location.cluster.stat().st_mode & 0o777 == 0o700
        assert location.data_dir.stat().st_mode & 0o066 == 0


@pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")
def test_the_last_user_stops_it(used: Path, hold: Callable[[Path], Holder]) -> None:
    with running(used, durable=False):
        server = server_of(used)
        holder = hold(used)
    assert server_of(used) == server
    holder.communicate("\n")
    assert not serves(server, used / "postgres")


def test_a_user_that_leaves_earlier_does_not(used: Path, hold: Callable[[Path], Holder]) -> None:
    with running(used, durable=False) as location:
        hold(used).communicate("\n")
        assert ask(location, "SELECT 1") == "1"
