"""What is said of the other version: that others saved it, or the reader in another window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Words:
    """``kept`` ends in the row that it is about."""

    caption: Any
    mine: Any
    take: Any
    added: Any
    gone: Any
    let_go: Any
    kept: Any


THEIRS = Words(
    caption=_("What differs, in your words and in theirs"),
    mine=_("Yours"),
    take=_("Take theirs"),
    added=_("They added this. It is kept."),
    gone=_("They removed this. You may not add it again."),
    let_go=_("They removed it: let it go."),
    kept=_("They changed it, keep it: %s"),
)
OWN = Words(
    caption=_("What differs, in this window and in the other"),
    mine=_("Yours, typed in this window"),
    take=_("Take what is saved"),
    added=_("You added this in the other window. It is kept."),
    gone=_("You removed this in the other window. You may not add it again."),
    let_go=_("You removed it in the other window: let it go."),
    kept=_("You changed it in the other window, keep it: %s"),
)
