"""The palette keeps WCAG 2.2 AA in both schemes (1.4.3 text 4.5:1, 1.4.11 non-text 3:1)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[4] / "static" / "css" / "base" / "tokens.css"
GROUNDS = ["paper", "paper-raised", "paper-sunk", "accent-wash"]
TEXTS = ["ink", "ink-soft", "accent", "in-force", "pending", "partial", "ended", "unknown"]
SHAPES = ["rule-strong", "draw"]


def palettes() -> dict[str, dict[str, str]]:
    """Name -> six-digit colour for the light scheme and, over it, the dark one."""
    light_css, dark_css = TOKENS.read_text().split("@media (prefers-color-scheme: dark)")
    light = colours(light_css)
    return {"light": light, "dark": light | colours(dark_css.split("@media print")[0])}


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", css))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def too_faint(scheme: str, marks: list[str], grounds: list[str], least: float) -> list[str]:
    palette = palettes()[scheme]
    return [
        f"{mark} on {ground}: {ratio:.2f}"
        for mark in marks
        for ground in grounds
        if (ratio := contrast(palette[mark], palette[ground])) < least
    ]


def test_contrast_of_black_on_white_is_21() -> None:
    assert round(contrast("000000", "ffffff"), 2) == 21.0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_every_ground(scheme: str) -> None:
    assert too_faint(scheme, TEXTS, GROUNDS, 4.5) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_on_the_accent_can_be_read(scheme: str) -> None:
    assert too_faint(scheme, ["on-accent"], ["accent"], 4.5) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shapes_and_field_borders_stand_out(scheme: str) -> None:
    assert too_faint(scheme, SHAPES, [*GROUNDS, "draw-era"], 3.0) == []
