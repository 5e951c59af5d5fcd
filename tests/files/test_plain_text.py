"""The encodings in which texts of agreements come."""

from __future__ import annotations

import codecs

import pytest

from agreements.files.plain_text import decoded
from agreements.files.unfit import Unfit, UnfitError

RUSSIAN = "Соглашение между Правительством Российской Федерации и Правительством Индии"
FRENCH = "Accord de coopération signé à Paris, ratifié l’été dernier par les deux côtés"
HINDI = "भारत और रूस के बीच समझौता"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (HINDI, "utf-8"),
        (RUSSIAN, "utf-16"),
        ("Agreement on spares", "utf-16-le"),
        ("Agreement on spares", "utf-16-be"),
        (HINDI, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN.upper() + RUSSIAN.lower(), "cp1251"),
        (FRENCH, "cp1252"),
    ],
)
def test_an_encoding_is_told_by_the_text(text: str, encoding: str) -> None:
    found, name = decoded(text.encode(encoding))
    assert (found, name) == (text, codecs.lookup(encoding).name)


def test_a_mark_at_the_beginning_is_no_part_of_the_text() -> None:
    assert decoded(codecs.BOM_UTF8 + b"Aim") == ("Aim", "utf-8")
    assert decoded(codecs.BOM_UTF16_BE + "Aim".encode("utf-16-be"))[0] == "Aim"


@pytest.mark.parametrize(
    ("content", "unfit"),
    [
        (b"\x81\x8d\x8f\x90\x9d" * 30, Unfit.ENCODING),  # letters of no encoding that we know
        ("日本国とロシア連邦との間の条約".encode("shift-jis") * 9, Unfit.ENCODING),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", Unfit.ENCODING),
        (b"a\0" + b"b" * 100, Unfit.NEITHER),
    ],
)
def test_what_cannot_be_told_is_said(content: bytes, unfit: Unfit) -> None:
    with pytest.raises(UnfitError) as refused:
        decoded(content)
    assert refused.value.unfit is unfit
