"""What the environment says, read strictly: a malformed value ends the start."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvValidationError, validate

from agreements.start_error import StartError

POSTGRESQL_SCHEMES = ("postgres", "postgresql")
HOST_NAMES = validate.Regexp(r"[\w.*:\[\]-]+\Z", error="Not a host name: {input}.")


@dataclass(frozen=True)
class Environment:
    """Everything that the environment may say, with what holds when it says nothing.

    `data_dir` is absolute; `hosts` are names the site answers to besides this machine's own;
    `https` says that it is reached through a proxy that speaks TLS. Secrets are not shown.
    """

    data_dir: Path
    database_url: str = field(repr=False)
    debug: bool
    demo: bool
    demo_password: str = field(repr=False)
    host: str
    hosts: list[str]
    https: bool
    port: int
    secret_key: str = field(repr=False)
    upload_megabytes: int
    workers: int

    @classmethod
    def read(cls, default_data_dir: Path) -> Environment:
        """The environment as it is now.

        Raises StartError naming the first variable that is malformed.
        """
        env = Env()
        try:
            return cls(
                data_dir=Path(env.str("DATA_DIR", "") or default_data_dir).resolve(),
                database_url=postgresql_url(env.str("DATABASE_URL", "")),
                debug=env.bool("DEBUG", False),
                demo=env.bool("DEMO", False),
                demo_password=env.str("DEMO_PASSWORD", ""),
                host=env.str("HOST", "127.0.0.1", validate=HOST_NAMES),
                hosts=env.list("HOSTS", [], subcast=str.strip),
                https=env.bool("HTTPS", False),
                port=env.int("PORT", 8000, validate=validate.Range(1, 65535)),
                secret_key=env.str("SECRET_KEY", ""),
                upload_megabytes=env.int("UPLOAD_MEGABYTES", 20, validate=validate.Range(1, 100)),
                workers=env.int("WORKERS", 2, validate=validate.Range(1, 64)),
            )
        except EnvValidationError as error:
            variable, complaints = str(error).split('"')[1], error.error_messages
            why = complaints if isinstance(complaints, str) else " ".join(map(str, complaints))
            raise StartError(f"{variable} is malformed: {why}") from error


def postgresql_url(url: str) -> str:
    """The same address, when it is empty or one of a PostgreSQL database.

    Raises StartError; the address is not repeated there, as it may hold a password.
    """
    if not url:
        return url
    try:
        parts = urlsplit(url)
        fits = parts.scheme in POSTGRESQL_SCHEMES and len(parts.path) > 1 and parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        form = "postgresql://user:password@host:5432/name"
        raise StartError(f"DATABASE_URL is not the address of a PostgreSQL database: write {form}.")
    return url
