"""A real browser on a real server; both last for the whole run, pages for one test."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from django.db import connection, connections
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.copies import end_connections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django import DjangoDbBlocker

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE = 10_000  # milliseconds


def executable() -> str:
    """The installed browser; skips without one, unless this is CI, where that is a failure."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    why = f"none of {', '.join(NAMES)} is installed"
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window; root has to do without its sandbox."""
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else [*QUIET]
    path = executable()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in our thread
    connections.close_all()  # while it runs none finds them but a fork, which must not share them
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a server in this process; it serves the database of the running module."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()
    with django_db_blocker.unblock():
        end_connections(str(connection.settings_dict["NAME"]))  # those of the server's threads


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page of its own session, whose addresses may begin with a slash."""
    with browser.new_context(base_url=site) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def plain_page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The same in a browser that runs scripts, and in one that does not."""
    with browser.new_context(base_url=site, java_script_enabled=request.param) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()
