"""How many accepted edits of one agreement are lost when eight people write at once?

    python -m tests.benchmarks.lost_updates [--edits 1000] [--writers 8] [--rest 8]
    python -m tests.benchmarks.lost_updates --edits 100 --without-check

Every writer opens the real change form, appends a mark of its own to one field (of the agreement,
of an event, of a citation), and sends it; what is refused is opened anew. When so many edits are
accepted, the marks that are missing are counted: 0 is right. ``--rest`` is how many seconds at most
a writer rests between two edits: without rest, seven of eight forms are opened in vain.
``--without-check`` is the control: the version is not looked at, and some are lost, which shows
that the marks would tell.

The server is a throwaway one of its own. Exits with 1 when edits were lost with the check on.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.admin.desk import Page

# A field of each part of the form, and where its text is kept.
FIELDS = ("note", "events-0-note", "events-1-note", "citations-0-quote", "documents-0-text")
ACCEPTED, REFUSED = 302, 409
MANY_FAILURES = 50


@dataclass
class Tally:
    """What the writers share."""

    wanted: int
    marks: list[str] = field(default_factory=list)
    refused: int = 0
    failed: list[int] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def is_done(self) -> bool:
        return len(self.marks) >= self.wanted or len(self.failed) > MANY_FAILURES

    def note(self, mark: str, status: int) -> None:
        with self.lock:
            if status == ACCEPTED:
                self.marks.append(mark)
            elif status == REFUSED:
                self.refused += 1
            else:
                self.failed.append(status)


def write(name: str, url: str, tally: Tally, rest: float) -> None:
    """One writer, with a session and a connection of its own."""
    from django.contrib.auth.models import User
    from django.db import connection
    from django.test import Client

    from tests.admin.desk import Page

    client = Client()
    client.force_login(User.objects.get(username=name))
    number = 0
    while not tally.is_done():
        time.sleep(random.uniform(0, rest))
        number += 1
        mark = f"[{name}.{number}]"
        page = Page(client, url)
        page.typed |= appended(page, FIELDS[number % len(FIELDS)], mark)
        response = client.post(url, page.typed)
        tally.note(mark, response.status_code)
    connection.close()


def appended(page: Page, name: str, mark: str) -> dict[str, str]:
    return {name: f"{page.typed[name].strip()} {mark}"}


def without_check() -> None:
    """Have every form taken, whatever has been saved since it was opened."""
    from agreements.admin.agreement import AgreementAdmin

    AgreementAdmin._locked = lambda *_: None  # type: ignore[method-assign]


def texts(pk: int) -> Iterator[str]:
    """Everything that writers write to."""
    from agreements.models import Agreement

    agreement = Agreement.objects.get(pk=pk)
    yield agreement.note
    yield from agreement.events.values_list("note", flat=True)
    yield from agreement.citations.values_list("quote", flat=True)
    yield from agreement.documents.values_list("text", flat=True)


def measure(writers: int, edits: int, rest: float) -> tuple[Tally, int]:
    """The tally and the number of accepted marks that are missing; needs an empty database."""
    from django.contrib.auth.models import User

    from tests.admin.desk import address
    from tests.records import event, make_countries
    from tests.records import write as written

    make_countries()
    agreement = written(
        "spares",
        event("signed", "2019"),
        event("entered-into-force", "2020"),
        documents=[{"language": "en", "role": "original", "text": "Text"}],
    )
    url = address(type(agreement), "change", agreement)
    tally, names = Tally(edits), [f"writer{number}" for number in range(writers)]
    for name in names:
        User.objects.create_superuser(name)
    threads = [threading.Thread(target=write, args=(name, url, tally, rest)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = " ".join(texts(agreement.pk))
    return tally, sum(mark not in found for mark in tally.marks)


def run(arguments: argparse.Namespace) -> int:
    """Within a running server: makes the tables, measures, says the figures."""
    import django
    from django.conf import settings

    django.setup()
    plain = {"BACKEND": settings.PLAIN_STATIC_FILES}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    if arguments.without_check:
        without_check()
    tally, lost = measure(arguments.writers, arguments.edits, arguments.rest)
    connection.close()
    print(
        f"{arguments.writers} writers, check {'off' if arguments.without_check else 'on'}: "
        f"{len(tally.marks)} edits accepted, {tally.refused} refused, "
        f"{len(tally.failed)} failed {sorted(set(tally.failed)) or ''}, {lost} lost"
    )
    short = len(tally.marks) < arguments.edits
    return 1 if short or tally.failed or (lost and not arguments.without_check) else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--edits", type=int, default=1000, help="accepted edits to reach")
    parser.add_argument("--writers", type=int, default=8, help="threads")
    parser.add_argument("--rest", type=float, default=0, help="seconds at most between edits")
    parser.add_argument("--without-check", action="store_true", help="the control")
    arguments = parser.parse_args()

    from agreements.embedded import running

    with tempfile.TemporaryDirectory(prefix="entente-benchmark-") as directory:
        data_dir = Path(directory).resolve()
        os.environ.pop("DATABASE_URL", None)
        os.environ.update(
            DATA_DIR=str(data_dir),
            HOSTS="testserver",
            SECRET_KEY="only for a measurement",
            DJANGO_SETTINGS_MODULE="agreements.settings",
        )
        with running(data_dir, durable=False):
            return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
