"""Bars are mixed with the paper and must still stand out from it (WCAG 2.2, 1.4.11: 3:1)."""

import re
from pathlib import Path

import pytest

from tests.static.css.base.test_tokens import contrast, palettes

STATIC = Path(__file__).parents[4] / "static"
CSS = (STATIC / "css" / "components" / "timeline.css").read_text()
SIGNS = ["in-force", "pending", "partial", "ended", "unknown", "draw"]


def mixed(one: str, other: str, share: float) -> str:
    """As color-mix(in srgb, one share, other) gives it."""
    channels = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4)]
    return "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in channels)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_stand_out_from_paper_and_from_tinted_years(scheme: str) -> None:
    (share,) = re.findall(r"color-mix\(in srgb, var\(--sign\) (\d+)%, var\(--paper\)\)", CSS)
    palette = palettes()[scheme]
    faint = [
        (sign, ground)
        for sign in SIGNS
        for ground in ("paper", "draw-era")
        if contrast(mixed(palette[sign], palette["paper"], int(share) / 100), palette[ground]) < 3
    ]
    assert faint == []


def test_every_sign_colour_is_a_token() -> None:
    used = set(re.findall(r"--sign: var\(--([a-z-]+)\)", CSS))
    assert used - {"accent"} == set(SIGNS)


def test_no_colour_is_named_here() -> None:
    assert re.findall(r"#[0-9a-f]{3,6}|rgb\(", CSS) == []
