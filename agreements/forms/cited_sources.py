"""The sources of citations: chosen, known by their address already, or new; each kept once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agreements.domain.web_address import normal, same_place
from agreements.forms.slugs import free_slug, joined
from agreements.models import Source

# The fields of a citation's row that describe a new source, and what they are in the source.
TYPED = {"url": "url", "title": "title", "publisher": "publisher", "published": "date"}
OTHERS = ("key", "language", "kind", "retrieved", "archived_text")


class CitedSources:
    """Finds the source of each row, in one query however many rows there are."""

    def __init__(self, forms: Iterable[Any], *, may_add: bool) -> None:
        self.forms = list(forms)
        self.may_add = may_add
        self._new: dict[tuple[str, ...], Source] = {}  # those without an address
        ways = {way for form in self.forms for way in _ways(form)}
        held = Source.objects.filter(url__in=ways) if ways else ()
        self._known = {source.url: source for source in held}

    def find(self) -> None:
        """Give every row its ``cited`` source, not saved where it is new, or an error."""
        for form in self.forms:
            form.cited = self._of(form)

    def _of(self, form: Any) -> Source | None:
        chosen, typed = form.cleaned_data.get("source"), _typed(form)
        known = next((self._known[way] for way in _ways(form) if way in self._known), None)
        if chosen and typed and chosen != known:
            form.add_error(next(iter(typed)), _("A source is chosen already: empty one of them."))
        elif chosen or known:
            return chosen or known
        elif not typed:
            form.add_error("source", _("Choose a source, or paste its address."))
        elif not self.may_add:
            form.add_error(next(iter(typed)), _("You may not add sources: choose one."))
        else:
            return self._added(form, typed)
        return None

    def _added(self, form: Any, typed: dict[str, Any]) -> Source | None:
        """The new source that the row describes; rows that describe the same one share it."""
        url = normal(typed["url"]) if "url" in typed else ""
        said = tuple(str(typed.get(name)) for name in TYPED)
        if not url and said in self._new:
            return self._new[said]
        values = {TYPED[name]: value for name, value in typed.items()} | {"url": url}
        source = Source(**values)
        if "title" not in typed:
            form.add_error("title", _("This source is not known yet: give its title."))
        elif _is_sound(form, source):
            self._new[said] = source
            if url:
                self._known[url] = source
            return source
        return None


def saved(source: Source) -> Source:
    """*source*, saved under a key of its own where it is new."""
    if source.pk is None:
        day = str(source.date.unit) if source.date and source.date.unit else ""
        wanted = joined(source.publisher or source.title, day) or "source"
        source.key = free_slug(Source, wanted, field="key")
        source.save()
    return source


def _ways(form: Any) -> list[str]:
    url = form.cleaned_data.get("url")
    return same_place(url) if url else []


def _typed(form: Any) -> dict[str, Any]:
    return {name: value for name in TYPED if (value := form.cleaned_data.get(name))}


def _is_sound(form: Any, source: Source) -> bool:
    """Whether the database will take it; else each error at the field of the row."""
    try:
        source.full_clean(exclude=OTHERS, validate_unique=False)
    except ValidationError as error:
        fields = {column: name for name, column in TYPED.items()}
        for column, messages in error.message_dict.items():
            form.add_error(fields.get(column, "url"), messages)
        return False
    return True
