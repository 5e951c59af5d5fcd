"""The address that the site is served on, looked at before anything slow is begun."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass

from agreements.start_error import StartError

ADVICE = {
    errno.EADDRINUSE: "is in use: stop what uses it, or name another port with PORT",
    errno.EACCES: "may not be opened by this account: name a port above 1023 with PORT",
    errno.EADDRNOTAVAIL: "is not an address of this machine: name another with HOST",
}


@dataclass(frozen=True)
class Address:
    """A numeric address of this machine and a port."""

    family: int
    host: str
    port: int

    @classmethod
    def of(cls, host: str, port: int) -> Address:
        """The first address that a host name stands for; raises StartError for an unknown one."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        except OSError as error:
            raise StartError(f"HOST={host} is unknown here: name another, as 127.0.0.1.") from error
        return cls(found[0], str(found[4][0]), port)

    @property
    def url(self) -> str:
        """What to type into a browser."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"

    def reserve(self) -> socket.socket:
        """Holds the port, without listening, until the server's workers share it.

        Raises StartError when it is not to be had.
        """
        try:
            with socket.socket(self.family) as alone:
                alone.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                alone.bind((self.host, self.port))
            shared = socket.socket(self.family)
            shared.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            shared.bind((self.host, self.port))
        except OSError as error:
            advice = ADVICE.get(error.errno or 0, f"cannot be opened ({error.strerror})")
            raise StartError(f"Port {self.port} of {self.host} {advice}.") from error
        return shared
