"""``manage.py derive``: rebuild what is computed from events, or prove that it is right."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.models import Agreement, StaleAgreement
from agreements.models.derive import BATCH, derive, differing, miscounted, recount


class Command(BaseCommand):
    help = "Rebuild derived rows: of stale agreements, of --all, or --check that none differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="rebuild every agreement's rows")
        which.add_argument(
            "--check", action="store_true", help="change nothing; fail if any differs"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        ids = None
        if options["all"] or options["check"]:
            ids = list(Agreement.objects.values_list("pk", flat=True))
        if options["check"]:
            self._check(ids or [])
        else:
            self.stdout.write(f"Derived {derive(ids)} agreements.")
            if options["all"]:
                recount()

    def _check(self, ids: list[int]) -> None:
        stale = StaleAgreement.objects.count()
        wrong = [
            pk
            for start in range(0, len(ids), BATCH)
            for pk in differing(ids[start : start + BATCH])
        ]
        if wrong or stale:
            raise CommandError(
                f"{len(wrong)} of {len(ids)} agreements differ, {stale} are marked stale: "
                "run manage.py derive --all."
            )
        if days := miscounted():
            raise CommandError(
                f"On {days} days a status is miscounted: run manage.py derive --all."
            )
        self.stdout.write(f"{len(ids)} agreements: all derived rows are right.")
