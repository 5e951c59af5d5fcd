"""`manage.py serve`: everything from an empty DATA_DIR to a site that answers."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection, connections, transaction

from agreements import database, secret_key
from agreements.data_dir import prepare
from agreements.management.serving import static_files, web_server
from agreements.management.serving.address import Address
from agreements.management.serving.sole import sole
from agreements.models import Agreement
from agreements.models.derive import derive

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from agreements.environment import Environment


class Command(BaseCommand):
    """Starts the database, brings it up to date and serves; Ctrl-C stops all of it."""

    help = "Serves the registry on HOST and PORT, with the demo's corpus and users if DEMO is set."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises StartError for what has to be changed first, cheap reasons before slow work."""
        environment = settings.ENVIRONMENT
        secret_key.require(environment)
        prepare(environment.data_dir)
        address = Address.of(environment.host, environment.port)
        with (
            suppress(KeyboardInterrupt),
            sole(environment.data_dir, address.url),
            address.reserve(),
            self.database(environment),
        ):
            self.bring_up_to_date()
            self.stdout.write(f"Entente is at {address.url} (Ctrl-C stops it)")
            self.stdout.flush()
            web_server.serve(address, environment.workers)

    def database(self, environment: Environment) -> AbstractContextManager[object]:
        """Says where the data are, as the first start takes a while."""
        where = "DATABASE_URL" if environment.database_url else environment.data_dir
        self.stdout.write(f"Starting with the data in {where}")
        self.stdout.flush()
        return database.available(environment)

    def bring_up_to_date(self) -> None:
        """Checks the installation; makes tables, static files and what the demo shows."""
        database.refuse_unfit(connection)
        call_command("migrate", interactive=False, verbosity=0)
        self.check(databases=["default"])
        static_files.collect()
        if settings.ENVIRONMENT.demo:
            self.bring_demo()
        self.derive_stale()
        connections.close_all()  # the workers are our forks and open their own

    def derive_stale(self) -> None:
        """Rebuilds what a migration, or a write past the application, left stale."""
        if derived := derive():
            self.stdout.write(f"Derived {derived} agreements anew")

    def bring_demo(self) -> None:
        """The sample corpus, once, and the two users."""
        if not Agreement.objects.exists():
            with transaction.atomic():
                call_command("load_corpus", stdout=self.stdout)
        call_command("make_demo_users", stdout=self.stdout)
