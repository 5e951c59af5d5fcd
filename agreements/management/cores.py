"""Work on very many agreements, shared among all cores of the machine."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from django.db import connection, connections

from agreements.models.derive import BATCH

T = TypeVar("T")


def on_all_cores(work: Callable[[list[int]], T], ids: Collection[int]) -> Iterator[T]:
    """What *work* answers for one batch of *ids* after the other, in order.

    Several at a time, each in a process of its own with a transaction of its own; one after the
    other in this one where there are few, or where others would not see what we wrote. An error of
    one leaves the batches that are done as they are, and is raised.
    """
    todo = sorted(ids)
    batches = [todo[start : start + BATCH] for start in range(0, len(todo), BATCH)]
    if len(batches) < 2 or connection.in_atomic_block:
        yield from map(work, batches)
        return
    connections.close_all()  # the workers are our forks and open their own
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count(), fork) as pool:
        try:
            yield from pool.map(work, batches)
        finally:
            pool.shutdown(cancel_futures=True)
