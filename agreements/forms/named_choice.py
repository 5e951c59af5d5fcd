"""Records that are named in words where there is no list that searches: without scripts.

Beside the list stands a text. It is resolved when the form is sent; where it can mean several, the
list offers these, and the choice counts when the same text is sent again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from agreements.forms.by_name import MOST_OFFERED

if TYPE_CHECKING:
    from collections.abc import Callable

    Find = Callable[[str], list[Any]]

NAMED, OFFERED = "-named", "-offered"  # follow the name of the field
BETWEEN = ";"


@dataclass(frozen=True, slots=True)
class Named:
    """What was sent: the ``keys`` chosen in the list, and texts that name more.

    ``is_offered``: whether the list held what just these texts can mean.
    """

    keys: tuple[str, ...]
    texts: tuple[str, ...]
    is_offered: bool = False

    def settled(self, find: Find) -> tuple[list[str], list[str]]:
        """The keys of what is chosen or named clearly, and the texts that are not clear yet."""
        keys, unclear = list(self.keys), []
        for text in self.texts:
            found = [str(record.pk) for record in find(text)]
            if len(found) == 1:
                keys.append(found[0])
            elif not (self.is_offered and set(found) & set(self.keys)):
                unclear.append(text)
        return keys, unclear


def sent(data: Any, name: str, keys: list[str], *, several: bool) -> Named | None:
    """What *data* has for the field *name*; None when nothing is named in words."""
    text = str(data.get(name + NAMED) or "")
    texts = [each.strip() for each in (text.split(BETWEEN) if several else [text])]
    named = tuple(filter(None, texts))
    if not named:
        return None
    return Named(tuple(filter(None, keys)), named, data.get(name + OFFERED) == text)


def question(text: str, found: list[Any]) -> str:
    """What to do about *text*, which is no clear name."""
    if not found:
        return _("Nothing here is called “%s”: write another name, alias or slug.") % text
    if len(found) > MOST_OFFERED:
        said = {"text": text, "count": MOST_OFFERED}
        return _("“%(text)s” can be more than %(count)d: write more of the name.") % said
    return _("“%s” can be several: choose in the list, or write more of the name.") % text
