"""Django's settings; everything that differs between installations comes from `environment`."""

from pathlib import Path
from typing import Any

import dj_database_url

from agreements.embedded.location import PORT, Location
from agreements.environment import Environment

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENT = Environment.read(BASE_DIR)
DATA_DIR = ENVIRONMENT.data_dir

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key or "to be replaced"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *ENVIRONMENT.hosts]

INSTALLED_APPS = [
    "agreements",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_filters",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "agreements.urls"
WSGI_APPLICATION = "agreements.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def database(environment: Environment) -> dict[str, Any]:
    """The database of DATABASE_URL, else the embedded one."""
    if environment.database_url:
        return dict(dj_database_url.parse(environment.database_url))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "entente",
        "USER": "entente",
        "HOST": str(Location(environment.data_dir).socket_directory),
        "PORT": PORT,
    }


DATABASES = {"default": database(ENVIRONMENT) | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en-gb"
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "agreements" / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
