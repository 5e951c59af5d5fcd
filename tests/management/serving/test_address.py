"""The address that the site is served on."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from agreements.management.serving.address import Address
from agreements.start_error import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on, ready to share it as our own workers do."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "url"),
    [("127.0.0.1", "http://127.0.0.1:8000/"), ("::1", "http://[::1]:8000/")],
)
def test_the_address_to_type_in(host: str, url: str) -> None:
    assert Address.of(host, 8000).url == url


def test_an_unknown_host_is_named() -> None:
    with pytest.raises(StartError) as refusal:
        Address.of("no.such.host.invalid", 8000)
    sentence = "HOST=no.such.host.invalid is unknown here: name another, as 127.0.0.1."
    assert str(refusal.value) == sentence


def test_a_port_in_use_is_named(taken: int) -> None:
    with pytest.raises(StartError) as refusal:
        Address.of("127.0.0.1", taken).reserve()
    assert str(refusal.value) == (
        f"Port {taken} of 127.0.0.1 is in use: stop what uses it, or name another port with PORT."
    )


def test_a_reserved_port_is_kept_from_others_and_left_to_the_workers(taken: int) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with Address.of("127.0.0.1", port).reserve():
        with socket.socket() as other, pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", port))
        with socket.socket() as worker:
            worker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            worker.bind(("127.0.0.1", port))
            worker.listen()


def test_somebody_elses_address_is_named() -> None:
    with pytest.raises(StartError) as refusal:
        Address.of("192.0.2.1", 8000).reserve()
    assert str(refusal.value) == (
        "Port 8000 of 192.0.2.1 is not an address of this machine: name another with HOST."
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every port")
def test_a_port_for_root_is_named() -> None:
    with pytest.raises(StartError) as refusal:
        Address.of("127.0.0.1", 80).reserve()
    assert str(refusal.value) == (
        "Port 80 of 127.0.0.1 may not be opened by this account: name a port above 1023 with PORT."
    )
