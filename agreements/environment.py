"""The settings that come from the environment, read strictly: a value that is malformed stops us."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError
from marshmallow.validate import Range

POSTGRESQL_SCHEMES = ("postgres", "postgresql")


class EnvironmentRefused(ValueError):
    """A variable holds what cannot be meant; the message is one sentence that names it."""


@dataclass(frozen=True)
class Environment:
    """Everything that the environment may say, with what holds when it says nothing."""

    data_dir: Path
    database_url: str
    debug: bool
    demo: bool
    demo_password: str
    host: str
    hosts: list[str]
    https: bool
    port: int
    secret_key: str
    workers: int

    @classmethod
    def read(cls, base_dir: Path) -> Environment:
        """The environment as it is now; `base_dir` holds the default DATA_DIR.

        Raises EnvironmentRefused for the first value that is malformed.
        """
        env = Env()
        try:
            return cls(
                data_dir=base_dir / (env.str("DATA_DIR", "") or "var"),
                database_url=postgresql_url(env.str("DATABASE_URL", "")),
                debug=env.bool("DEBUG", False),
                demo=env.bool("DEMO", False),
                demo_password=env.str("DEMO_PASSWORD", ""),
                host=env.str("HOST", "") or "127.0.0.1",
                hosts=env.list("HOSTS", []),
                https=env.bool("HTTPS", False),
                port=env.int("PORT", 8000, validate=Range(1, 65535)),
                secret_key=env.str("SECRET_KEY", ""),
                workers=env.int("WORKERS", 2, validate=Range(1, 64)),
            )
        except EnvError as error:
            raise EnvironmentRefused(sentence(error)) from error


def postgresql_url(url: str) -> str:
    """The same address, when it is one of a PostgreSQL database or empty."""
    if not url:
        return url
    try:
        parts = urlsplit(url)
        fit = parts.scheme in POSTGRESQL_SCHEMES and len(parts.path) > 1 and parts.port != 0
    except ValueError:
        fit = False
    if not fit:
        form = "postgresql://user:password@host:5432/name"
        raise EnvironmentRefused(f"DATABASE_URL is not the address of a database: write {form}.")
    return url


def sentence(error: EnvError) -> str:
    """What environs says, as one sentence that names the variable."""
    return str(error)
