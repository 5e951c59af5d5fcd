"""The WSGI application, for any server that speaks WSGI."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agreements.settings")

from django.db import connections

from agreements import secret_key, settings

LONGEST = "20s"  # of one statement of a page; commands take as long as they need

secret_key.require(settings.ENVIRONMENT)
connections.settings["default"].setdefault("OPTIONS", {}).setdefault(
    "options", f"-c statement_timeout={LONGEST}"
)
application = get_wsgi_application()
