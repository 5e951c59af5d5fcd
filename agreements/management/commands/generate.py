"""``manage.py generate``: a made-up registry of any size."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.management.generating import NothingToGenerateFromError, generate


class Command(BaseCommand):
    help = (
        "Add made-up agreements to a registry that has countries and subjects, for benchmarks: "
        "the same seed gives the same rows. They are published; do not mix them with real ones."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--agreements", type=int, required=True, help="how many")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, agreements: int, seed: int, **options: Any) -> None:
        if agreements < 1:
            raise CommandError("--agreements is a number from 1 on.")
        try:
            generate(agreements, seed, self.stdout.write)
        except NothingToGenerateFromError as error:
            raise CommandError(str(error)) from error
