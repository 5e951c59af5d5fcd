"""`manage.py serve` from an empty directory to a site that answers, and down again."""

from __future__ import annotations

import datetime as dt
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

import psutil
import pytest

from agreements.embedded.pidfile import postmaster
from agreements.management.commands.serve import Command
from agreements.models import Chronology, Event
from tests.processes import ROOT, environment
from tests.records import event, make_countries, record, write_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 120  # seconds for a start, far more than it takes
PASSWORD = "secret-enough"


@dataclass
class Site:
    """The demo on a DATA_DIR of its own; it is started, asked and ended."""

    data_dir: Path
    port: int
    process: subprocess.Popen[str] | None = None

    def begin(self) -> subprocess.Popen[str]:
        """Starts it, without waiting."""
        said = {"DATA_DIR": str(self.data_dir), "PORT": str(self.port), "DEMO_PASSWORD": PASSWORD}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=environment(DEMO="yes", **said),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        return self.process

    def up(self) -> subprocess.Popen[str]:
        """Starts it and waits for its first answer."""
        process = self.begin()
        deadline = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            try:
                self.get("/admin/login/")
            except OSError:  # nobody listens yet, or nobody answers yet
                time.sleep(0.1)
            else:
                return process
        process.kill()
        raise AssertionError(process.communicate())

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of an answer."""
        url = f"http://127.0.0.1:{self.port}{path}"
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()

    def database(self) -> psutil.Process | None:
        """The embedded server, if it is up."""
        return postmaster(self.data_dir / "postgres")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One DATA_DIR for all starts of this file, the first of which fills it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = Site(tmp_path_factory.mktemp("site") / "a b", port)
    yield site
    if site.process and site.process.poll() is None:
        site.process.terminate()
        site.process.communicate()


def test_it_serves_the_corpus_and_stops_with_ctrl_c(site: Site) -> None:
    process = site.up()
    status, home = site.get("/")
    assert (status, "India" in home) == (200, True)
    assert site.database() is not None
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to all that it started
    out, errors = process.communicate()
    assert (process.returncode, errors) == (0, "")
    lines = out.splitlines()
    assert [lines[0], *lines[-2:]] == [
        f"Starting with the data in {site.data_dir}",
        "Log in at /admin/ as analyst or reviewer, password that of DEMO_PASSWORD",
        f"Entente is at http://127.0.0.1:{site.port}/ (Ctrl-C stops it)",
    ]
    assert site.database() is None
    assert list((site.data_dir / "postgres").glob(".s.*")) == []


def test_the_corpus_is_loaded_once_and_sigterm_stops_it_as_well(site: Site) -> None:
    process = site.up()
    process.send_signal(signal.SIGTERM)
    out, errors = process.communicate()
    assert (process.returncode, errors, len(out.splitlines())) == (0, "", 3)
    assert site.database() is None


def test_sigterm_during_the_start_leaves_nothing(site: Site) -> None:
    process = site.begin()
    while site.database() is None:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    process.communicate()
    assert process.returncode == 0
    assert site.database() is None


def test_a_killed_site_can_be_started_again(site: Site) -> None:
    killed = site.up()
    orphan = site.database()
    assert orphan is not None
    killed.kill()
    killed.communicate()
    assert site.database() == orphan
    process = site.up()
    assert site.database() == orphan
    process.send_signal(signal.SIGTERM)
    process.communicate()
    assert (process.returncode, site.database()) == (0, None)


def test_what_is_refused_is_refused_before_anything_is_made(site: Site) -> None:
    process = site.up()
    other = Site(site.data_dir.with_name("other"), site.port)
    assert other.begin().communicate() == (
        "",
        f"Port {site.port} of 127.0.0.1 is in use: stop what uses it, or name another port with "
        "PORT.\n",
    )
    assert sorted(path.name for path in other.data_dir.iterdir()) == ["secret_key", "serve.lock"]
    second = Site(site.data_dir, site.port + 1)
    assert second.begin().communicate() == (
        "",
        f"{site.data_dir} is served already, by process {process.pid} at "
        f"http://127.0.0.1:{site.port}/: stop that one, or choose another DATA_DIR.\n",
    )
    assert site.get("/admin/login/")[0] == 200


def test_without_a_key_only_the_demo_is_served(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=environment(DATA_DIR=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        2,
        "SECRET_KEY is not set: give a long random one, or run the demo with `make run`.\n",
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_what_was_left_stale_is_derived_at_the_start() -> None:
    make_countries()
    write_all(record("pact", event("signed", "1999-01-01")), record("other", event("signed")))
    Event.objects.filter(agreement__slug="pact").update(date="2005-05-05")
    said = StringIO()
    Command(stdout=said).derive_stale()
    filed = Chronology.objects.values_list("agreement__slug", "begins").order_by("agreement__slug")
    assert list(filed) == [("other", None), ("pact", dt.date(2005, 5, 5))]
    assert said.getvalue() == "Derived 1 agreements anew\n"
