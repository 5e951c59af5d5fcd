"""What is said beside a field: warnings of what stands there, and the sources it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from django import forms
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Receipt:
    """One citation of a fact, in short; the row of the page with all of it."""

    number: int
    row: str
    source: str
    says: str = ""
    set_aside: str = ""


class Remark(Protocol):
    """A warning drawn beside a field; *element* is the id that describes the field."""

    @property
    def element(self) -> str: ...


@dataclass
class Beside:
    """What to say beside one field; *fact* is what can be cited there (empty: nothing).

    *about* names what a citation from here is for, as the citation's own field does; empty where
    the row has to be saved first or is the record itself.
    """

    fact: str = ""
    about: str = ""
    receipts: list[Receipt] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)


class NotedField(forms.BoundField):
    """A field followed by what its form's ``beside`` has to say of it."""

    @property
    def beside(self) -> Beside | None:
        return getattr(self.form, "beside", {}).get(self.name)

    @property
    def aria_describedby(self) -> str | None:
        """As Django's, with the warnings beside the field."""
        ids = [super().aria_describedby or ""]
        if self.beside:
            ids += [doubt.element for doubt in self.beside.doubts]
        return " ".join(filter(None, ids)) or None

    def as_widget(self, *args: Any, **kwargs: Any) -> SafeString:
        drawn = super().as_widget(*args, **kwargs)
        beside = self.beside
        if beside is None:
            return drawn
        cite = _cite(beside, self.label) if beside.fact else ""
        if not beside.receipts and not beside.doubts:
            return mark_safe(drawn + cite)  # most fields of most pages, so without a template
        context = {"beside": beside, "cite": cite}
        return mark_safe(drawn + render_to_string("widgets/beside.html", context))


def _cite(beside: Beside, label: Any) -> SafeString:
    """A way to the sources of the page; a script opens one in this place."""
    return format_html(
        '<a class="cite" href="#citations-group" data-fact="{}" data-about="{}">{}'
        '<span class="visually-hidden"> {}</span></a>',
        beside.fact,
        beside.about,
        _("Cite"),
        _("a source for: %s") % label,
    )
