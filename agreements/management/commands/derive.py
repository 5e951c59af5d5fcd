"""``manage.py derive``: rebuild what is computed from events, or prove that it is right."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.management.cores import on_all_cores
from agreements.models import Agreement, StaleAgreement
from agreements.models.derive import derive_batch, differing, miscounted, recount, summed_up
from agreements.models.search import forget_strays


class Command(BaseCommand):
    help = "Rebuild derived rows: of stale agreements, of --all, or --check that none differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="rebuild every agreement's rows")
        which.add_argument(
            "--check", action="store_true", help="change nothing; fail if any differs"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check(_ids(Agreement))
            return
        ids = _ids(Agreement if options["all"] else StaleAgreement)
        with summed_up(len(ids)):
            for _done in on_all_cores(derive_batch, ids):
                pass
        self.stdout.write(f"Derived {len(ids)} agreements.")
        if options["all"]:
            recount()
            forget_strays()

    def _check(self, ids: list[int]) -> None:
        stale = StaleAgreement.objects.count()
        wrong = [pk for found in on_all_cores(differing, ids) for pk in found]
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


def _ids(model: type[Agreement] | type[StaleAgreement]) -> list[int]:
    return list(model._default_manager.order_by("pk").values_list("pk", flat=True))
