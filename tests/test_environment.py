"""The strict reader of the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.environment import Environment
from agreements.start_error import StartError

EVERYTHING = {
    "DATA_DIR": "/d",
    "DATABASE_URL": "postgresql://me:secret@db.example:6543/registry?sslmode=require",
    "DEBUG": "1",
    "DEMO": "yes",
    "DEMO_PASSWORD": "p",
    "HOST": "::1",
    "HOSTS": "a.org, b.org",
    "HTTPS": "on",
    "PORT": "80",
    "SECRET_KEY": "k",
    "UPLOAD_MEGABYTES": "7",
    "WORKERS": "4",
}
DATABASE = (
    "DATABASE_URL is not the address of a PostgreSQL database: "
    "write postgresql://user:password@host:5432/name."
)


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in EVERYTHING:
        monkeypatch.delenv(name, raising=False)


def test_what_holds_when_nothing_is_said() -> None:
    assert Environment.read(Path("/srv/entente/var")) == Environment(
        data_dir=Path("/srv/entente/var"),
        database_url="",
        debug=False,
        demo=False,
        demo_password="",
        host="127.0.0.1",
        hosts=[],
        https=False,
        port=8000,
        secret_key="",
        upload_megabytes=20,
        workers=2,
    )


def test_everything_can_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in EVERYTHING.items():
        monkeypatch.setenv(name, value)
    assert Environment.read(Path("/unused")) == Environment(
        data_dir=Path("/d"),
        database_url=EVERYTHING["DATABASE_URL"],
        debug=True,
        demo=True,
        demo_password="p",
        host="::1",
        hosts=["a.org", "b.org"],
        https=True,
        port=80,
        secret_key="k",
        upload_megabytes=7,
        workers=4,
    )


def test_a_relative_data_dir_is_one_of_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", "x/../data")
    assert Environment.read(Path("/unused")).data_dir == tmp_path / "data"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "maybe", "DEBUG is malformed: Not a valid boolean."),
        ("DEMO", "2", "DEMO is malformed: Not a valid boolean."),
        ("HTTPS", "https", "HTTPS is malformed: Not a valid boolean."),
        ("PORT", "abc", "PORT is malformed: Not a valid integer."),
        ("PORT", "", "PORT is malformed: Not a valid integer."),
        ("PORT", "80.5", "PORT is malformed: Not a valid integer."),
        ("HOST", "a b", "HOST is malformed: Not a host name: a b."),
        ("HOST", "http://a", "HOST is malformed: Not a host name: http://a."),
        ("DATABASE_URL", "nonsense", DATABASE),
        ("DATABASE_URL", "mysql://me@host/registry", DATABASE),
        ("DATABASE_URL", "postgresql://me@host", DATABASE),
        ("DATABASE_URL", "postgresql://me@host:port/registry", DATABASE),
        ("DATABASE_URL", "postgresql://[::1/registry", DATABASE),
    ],
)
def test_a_malformed_value_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(StartError) as refusal:
        Environment.read(Path("/unused"))
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("name", "largest"), [("PORT", 65535), ("UPLOAD_MEGABYTES", 100), ("WORKERS", 64)]
)
@pytest.mark.parametrize("beyond", [0, 1])
def test_a_number_out_of_range_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, largest: int, beyond: int
) -> None:
    monkeypatch.setenv(name, str(beyond and largest + 1))
    with pytest.raises(StartError) as refusal:
        Environment.read(Path("/unused"))
    bounds = f"Must be greater than or equal to 1 and less than or equal to {largest}."
    assert str(refusal.value) == f"{name} is malformed: {bounds}"


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {"DATABASE_URL": "postgresql://me:hush@db/registry"}
    secrets |= dict.fromkeys(("DEMO_PASSWORD", "SECRET_KEY"), "hush")
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    assert "hush" not in repr(Environment.read(Path("/unused")))
