"""The WSGI application, for any server that speaks WSGI."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agreements.settings")

from agreements import secret_key, settings

secret_key.require(settings.ENVIRONMENT)
application = get_wsgi_application()
