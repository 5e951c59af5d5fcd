"""Style sheets and scripts: hashed and compressed into STATIC_ROOT, when they have changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect() -> None:
    """Has STATIC_ROOT hold what the source holds; quick when it does so already."""
    mark = settings.DATA_DIR / "static.collected"
    current = fingerprint()
    if mark.exists() and mark.read_text() == current:
        return
    mark.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(current)


def fingerprint() -> str:
    """Differs as soon as a file is added, removed or written, or kept in another way."""
    parts = [str(settings.STORAGES["staticfiles"]), str(settings.STATIC_ROOT)]
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            parts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()
