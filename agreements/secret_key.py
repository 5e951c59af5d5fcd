"""The key that sessions and forms are signed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.utils import get_random_secret_key

from agreements.data_dir import kept
from agreements.start_error import StartError

if TYPE_CHECKING:
    from agreements.environment import Environment


def secret_key(environment: Environment) -> str:
    """SECRET_KEY; a demo and a developer's copy make one and keep it; else empty.

    Commands such as `migrate` need none. Django refuses to use an empty one.
    """
    if environment.secret_key or not (environment.demo or environment.debug):
        return environment.secret_key
    return kept(environment.data_dir / "secret_key", get_random_secret_key)


def require(environment: Environment) -> None:
    """Raises StartError when there is no key to serve the site with."""
    if not secret_key(environment):
        raise StartError(
            "SECRET_KEY is not set: give a long random one, or run the demo with `make run`."
        )
