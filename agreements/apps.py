"""The one Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgreementsConfig(AppConfig):
    """Registers the app under the label `agreements`."""

    name = "agreements"
    verbose_name = _("Registry")
