"""The one Django application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AgreementsConfig(AppConfig):
    """Registers the app under the label `agreements`."""

    name = "agreements"
    verbose_name = _("Registry")

    def ready(self) -> None:
        """Has tables that a migration adds watched like the others (models/revision.py)."""
        from agreements.models.revision import watch_tables

        post_migrate.connect(watch_tables, sender=self)
