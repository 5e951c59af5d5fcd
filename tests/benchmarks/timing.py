"""Times of answers over HTTP, both sites asked in turn so that what disturbs one disturbs both."""

from __future__ import annotations

import gc
import http.client
import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from tests.benchmarks.servers import Server

K = TypeVar("K")
FRESH = "utm_source=fresh"  # in an address: another one each time, which asks for the same


@dataclass(slots=True)
class Series:
    """The times of one address, in milliseconds, waited and on a core; what was last answered."""

    times: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    size: int = 0

    @property
    def median(self) -> float:
        return statistics.median(self.times)


def measured(addresses: Mapping[K, tuple[Server, str]], rounds: int) -> dict[K, Series]:
    """The times of each address, a server and a path, over *rounds* after two that do not count.

    Raises SystemExit when one does not answer 200.
    """
    found = {name: Series() for name in addresses}
    gc.disable()
    for turn in range(-2, rounds):
        for name, (server, path) in addresses.items():
            before = server.cpu_ms()
            started = time.perf_counter()
            asked = http.client.HTTPConnection("127.0.0.1", server.port)  # kept, it might be closed
            asked.request("GET", path.replace(FRESH, f"utm_source={turn}"))
            answer = asked.getresponse()
            body = answer.read()
            spent = (time.perf_counter() - started) * 1000
            asked.close()
            if answer.status != 200:
                raise SystemExit(f"{name}: {path} answers {answer.status}")
            if turn >= 0:
                found[name].times.append(spent)
                found[name].cpu.append(server.cpu_ms() - before)
                found[name].size = len(body)
    gc.enable()
    return found
