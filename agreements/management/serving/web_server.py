"""The production server: granian's workers, which neither outlive us nor hear our terminal."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from functools import partial
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler

    from agreements.management.serving.address import Address

THREADS = 4  # a worker; each keeps a connection to the database
PATIENCE = 10  # seconds that open requests have when we stop


def serve(address: Address, workers: int) -> None:
    """Serves until SIGINT, SIGTERM or SIGHUP. Raises SystemExit when the workers fail."""
    server = Granian(
        "agreements.wsgi:application",
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        workers_kill_timeout=PATIENCE,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
    )
    # Granian would take the end of the terminal for a wish to load its workers anew.
    server.on_startup(partial(signal.signal, signal.SIGHUP, server.signal_handler_interrupt))
    server.serve(target_loader=application, wrap_loader=False)


def application() -> WSGIHandler:
    """In a worker: the site."""
    os.setsid()  # a Ctrl-C is for the parent, which then stops its workers in order
    threading.Thread(target=end_with_parent, daemon=True).start()
    from agreements.wsgi import application

    return application


def end_with_parent() -> None:
    """Ends this worker when its parent is gone, be it by kill -9; it would keep the port."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
