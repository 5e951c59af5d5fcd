"""The names that files come with."""

from __future__ import annotations

import pytest

from agreements.files import clean_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Agreement (en).pdf", "Agreement (en).pdf"),
        ("Соглашение 2019.PDF", "Соглашение 2019.PDF"),
        (r"C:\Users\me\spares.pdf", "spares.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("gpj.\u202efdp.exe", "gpj.fdp.exe"),
        ("  two   words .pdf", "two words .pdf"),
        ("", "document"),
        ("...", "document"),
        ("\x00\u200b", "document"),
        ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
        ("x" * 400, "x" * 150),
    ],
)
def test_a_name_is_fit_to_be_shown(given: str, name: str) -> None:
    assert clean_name(given) == name
