"""The legend: only the signs that the drawing uses, each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from agreements.domain.timeline.drawing import Drawing
from agreements.domain.timeline.items import Item
from agreements.domain.timeline.scale import Gettext
from agreements.domain.timeline.signs import sign, triangle


@dataclass(frozen=True)
class Entry:
    """A sign (``tone`` and ``path``) or a stretch (``line``) with its words.

    Either is drawn in a field 12 high and ``width`` wide.
    """

    words: str
    tone: str = ""
    path: str = ""
    line: str = ""

    @property
    def width(self) -> int:
        return 24 if self.line else 12


def sign_words(_: Gettext = str) -> dict[str, tuple[str, str]]:
    """Per tone: a status that draws its sign, and what it means."""
    return {
        "in-force": ("in-force", _("in force")),
        "pending": ("signed", _("signed, not yet in force")),
        "provisional": ("provisionally-applied", _("provisionally applied")),
        "suspended": ("suspended", _("suspended")),
        "ended": ("expired", _("ended")),
        "unknown": ("unknown", _("treaty or agreement, status not known")),
        "text": ("in-effect", _("memorandum or statement, not binding")),
    }


def stretch_words(_: Gettext = str) -> dict[str, str]:
    return {
        "certain": _("in force, as far as known"),
        "possible": _("perhaps in force"),
        "ahead": _("in force until then"),
        "perhaps": _("concluded on some day within"),
        "until-then": _("from conclusion to entry into force"),
    }


def legend(drawings: Sequence[Drawing], _: Gettext = str) -> tuple[Entry, ...]:
    """Entries for what stands in any of ``drawings``, in a fixed order."""
    marks = [mark for drawing in drawings for mark in drawing.marks]
    tones = {mark.tone for mark in marks}
    kinds = {line.kind for mark in marks for line in mark.lines}
    entries = [
        Entry(words, tone=name, path=_sample(status, is_text=name == "text"))
        for name, (status, words) in sign_words(_).items()
        if name in tones
    ]
    entries += [Entry(w, line=kind) for kind, w in stretch_words(_).items() if kind in kinds]
    if any(drawing.peaks for drawing in drawings):
        entries.append(Entry(_("summit"), tone="summit", path=triangle(6, 6)))
    return tuple(entries)


def _sample(status: str, *, is_text: bool) -> str:
    item = Item("", "", "", (None, None), status=status, is_text=is_text)
    return sign(item, 6, 6)
