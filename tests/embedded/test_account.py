"""PostgreSQL for root, who may not run it."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from agreements.embedded import account, running
from agreements.embedded.account import Account
from agreements.embedded.programs import program
from agreements.start_error import StartError
from tests.embedded.conftest import ask
from tests.embedded.test_running import modes, server_of

if TYPE_CHECKING:
    from collections.abc import Iterator

IS_ROOT = os.geteuid() == 0
as_root = pytest.mark.skipif(not IS_ROOT, reason="only root has to become somebody else")


@pytest.fixture
def passable() -> Iterator[Path]:
    """A directory that every account may enter, and so are all above it."""
    path = Path(tempfile.mkdtemp(prefix="entente-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def system_account() -> Account:
    """The account that root falls back on; skips where it may not enter our own directories."""
    found = account.of_system()
    try:
        found.refuse_closed([Path(program("postgres"))])
    except StartError as refusal:
        pytest.skip(str(refusal))
    return found


@pytest.mark.skipif(IS_ROOT, reason="root is not asked")
def test_ordinary_users_run_it_themselves() -> None:
    assert account.for_this_process() == Account(os.geteuid(), os.getegid())


@as_root
def test_in_a_namespace_the_files_stay_roots_own(data_dir: Path) -> None:
    namespace = account.in_namespace()
    if namespace is None:
        pytest.skip("user namespaces are refused here")
    with running(data_dir, durable=False, account=namespace) as location:
        assert location.cluster.stat().st_uid == 0
        assert server_of(data_dir).uids().effective == 0
        assert ask(location, "SELECT 1") == "1"


@as_root
def test_a_system_account_gets_the_cluster_and_nothing_else(
    passable: Path, system_account: Account
) -> None:
    before = modes(passable)
    with running(passable / "data", durable=False, account=system_account) as location:
        assert server_of(passable / "data").uids().effective == system_account.uid
        assert location.cluster.stat().st_uid == system_account.uid
        assert location.data_dir.stat().st_uid == 0
        assert ask(location, "SELECT 1") == "1"
    assert modes(passable) == before


@as_root
def test_a_system_account_and_a_long_path(passable: Path, system_account: Account) -> None:
    data_dir = passable / ("x" * 120)
    with running(data_dir, durable=False, account=system_account) as location:
        assert location.socket_directory.stat().st_uid == system_account.uid
        assert ask(location, "SELECT 1") == "1"


@as_root
def test_a_closed_directory_is_named_and_stays_closed(passable: Path) -> None:
    closed = passable / "closed"
    closed.mkdir(mode=0o700)
    with (
        pytest.raises(StartError) as refusal,
        running(closed / "data", account=account.of_system()),
    ):
        pass
    assert str(refusal.value) == (
        "PostgreSQL does not run as root, and the account it runs as instead may not enter "
        f"{closed}: choose another DATA_DIR, run as an ordinary user, or set DATABASE_URL."
    )
    assert closed.stat().st_mode & 0o777 == 0o700


@as_root
def test_somebody_elses_cluster_is_left_alone(data_dir: Path) -> None:
    (data_dir / "postgres").mkdir(parents=True, mode=0o700)
    os.chown(data_dir / "postgres", 12345, 12345)
    with pytest.raises(StartError) as refusal, running(data_dir):
        pass
    assert str(refusal.value) == (
        f"{data_dir / 'postgres'} belongs to the account number 12345 and PostgreSQL would run "
        "as 0: run as its owner, or choose another DATA_DIR."
    )


def test_the_server_outlives_our_terminal(data_dir: Path) -> None:
    with running(data_dir, durable=False):
        server = server_of(data_dir)
        assert os.getsid(server.pid) == server.pid
        assert server.status() != psutil.STATUS_ZOMBIE
