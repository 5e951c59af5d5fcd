"""What the settings promise a reader's browser, and what HTTPS adds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests import processes
from tests.processes import ROOT

SHOWN = """
import json
from agreements import settings

names = (
    "DEBUG SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE "
    "ALLOWED_HOSTS"
).split()
print(json.dumps({name: getattr(settings, name, None) for name in names}))
"""


def settings_with(**environment: str) -> Any:
    """Some settings of another process with this environment."""
    given = processes.environment(DATA_DIR=os.environ["DATA_DIR"], **environment)
    command = [sys.executable, "-c", SHOWN]
    done = subprocess.run(command, cwd=ROOT, env=given, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def test_plain_http_for_this_machine_alone() -> None:
    assert settings_with() == {
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": None,
        "SECURE_HSTS_SECONDS": None,
        "SESSION_COOKIE_SECURE": None,
        "CSRF_COOKIE_SECURE": None,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


def test_https_for_the_world() -> None:
    assert settings_with(HTTPS="1", HOSTS="entente.example", DEBUG="1") == {
        "DEBUG": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]", "entente.example"],
    }


@pytest.mark.django_db
def test_the_headers_of_an_answer(client: Client) -> None:
    answer = client.get("/admin/login/")
    policy = answer.headers["Content-Security-Policy"]
    assert {part.strip() for part in policy.split(";")} == {
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "manifest-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    }
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
def test_a_reader_gets_no_cookie(client: Client) -> None:
    assert client.get("/").cookies == {}


@pytest.mark.django_db
def test_a_session_is_for_the_admin_alone(client: Client, django_user_model: Any) -> None:
    django_user_model.objects.create_user("a", password="b", is_staff=True)
    cookies = client.post("/admin/login/", {"username": "a", "password": "b"}).cookies
    session = cookies[settings.SESSION_COOKIE_NAME]
    assert (session["path"], session["httponly"], session["samesite"]) == ("/admin/", True, "Lax")
