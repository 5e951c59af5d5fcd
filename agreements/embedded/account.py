"""Under which account PostgreSQL's programs run, as they refuse to run for root.

For root a user namespace gives them another number while their files stay root's own; nothing has
to be opened to anybody. Where namespaces are refused (many containers) an unprivileged account
of the system is taken, and only the cluster's own directory is handed to it.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agreements.start_error import StartError

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
SYSTEM_ACCOUNTS = ("entente", "postgres")
FIRST_CLOSED = 'for d; do [ -x "$d" ] || { printf %s "$d"; exit 1; }; done'


@dataclass(frozen=True)
class Account:
    """Who runs the programs: `uid` and `gid` own the files, `prefix` stands before a command."""

    uid: int
    gid: int
    prefix: tuple[str, ...] = ()

    @property
    def is_another(self) -> bool:
        """Whether files have to be handed over."""
        return self.uid != os.geteuid()

    def options(self) -> dict[str, Any]:
        """What subprocess needs in order to run a command as this account, out of our files."""
        common = {"cwd": "/", "umask": 0o077}
        if not self.is_another:
            return common
        return common | {"user": self.uid, "group": self.gid, "extra_groups": []}

    def run(self, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """Runs a command to its end, with `given` as its input and its output kept as text."""
        return subprocess.run(
            [*self.prefix, *command],
            input=given,
            capture_output=True,
            text=True,
            check=False,
            **self.options(),
        )

    def own(self, path: Path) -> None:
        """Hands a file or directory of ours to this account."""
        if self.is_another:
            os.chown(path, self.uid, self.gid)

    def refuse_closed(self, paths: list[Path]) -> None:
        """Raises StartError naming the first directory above `paths` that this account may not
        enter, when we are root and it is not."""
        if os.geteuid() != 0:
            return
        above = [str(parent) for path in paths for parent in reversed(path.parents)]
        closed = self.run(["sh", "-c", FIRST_CLOSED, "sh", *above]).stdout
        if closed:
            raise StartError(
                "PostgreSQL does not run as root, and the account it runs as instead may not "
                f"enter {closed}: choose another DATA_DIR, run as an ordinary user, or set "
                "DATABASE_URL."
            )


def for_this_process() -> Account:
    """Ourselves; for root, ourselves under another number or else a system account."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    return in_namespace() or of_system()


def in_namespace() -> Account | None:
    """Root in a user namespace where it is not number 0; None where that is refused."""
    if shutil.which(NAMESPACE[0]) is None:
        return None
    tried = subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False)
    return Account(os.geteuid(), os.getegid(), NAMESPACE) if tried.returncode == 0 else None


def of_system() -> Account:
    """An unprivileged account of the system, made when there is none; only root may take it.

    Raises StartError where none can be made.
    """
    accounts = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in SYSTEM_ACCOUNTS:
        if name in accounts:
            return Account(accounts[name].pw_uid, accounts[name].pw_gid)
    return made(SYSTEM_ACCOUNTS[0])


def made(name: str) -> Account:
    """A new system account without home or shell."""
    if shutil.which("useradd"):
        command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]
        subprocess.run(command, capture_output=True, check=False)
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        raise StartError(
            "PostgreSQL does not run as root and no other account could be made for it: "
            "run as an ordinary user, or set DATABASE_URL."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid)
