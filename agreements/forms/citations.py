"""Citations on the page of an agreement: of the record, or of what one of its rows tells."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain.partial_date import PartialDateError, read
from agreements.fields.partial_date import PartialDateField
from agreements.forms.citable import Citable, fact_error, implied_fact, stored_name
from agreements.forms.cited_sources import CitedSources, saved
from agreements.forms.conflict.values import SEPARATOR, words
from agreements.forms.pasted import OneLine, WebAddress
from agreements.forms.row import RowForm
from agreements.forms.rows import MOST_OPEN, RowSet
from agreements.forms.warning_words import date_or_words
from agreements.models import Citation, Source
from agreements.models.choices import Fact

RECORD = ""
OF_DATES = (Fact.DATE, Fact.EFFECTIVE, Fact.UNTIL)


class LongSelect(forms.Select):
    """A select whose options are not a template each: every citation offers every row."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        options = dict(drawn(tuple(self.choices)))
        chosen = str(value or RECORD)
        if chosen in options:
            options[chosen] = options[chosen].replace(">", " selected>", 1)
        return format_html(
            "<select{}>{}</select>",
            flatatt({**self.attrs, **(attrs or {}), "name": name}),
            mark_safe("".join(options.values())),
        )


@lru_cache(maxsize=4)
def drawn(choices: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Each choice's value with its option, drawn once for all citations of a page."""
    shape = '<option value="{}">{}</option>'
    return tuple((str(value), format_html(shape, value, label)) for value, label in choices)


class CitationForm(RowForm):
    """``about`` is empty for the record, else names a row of the page (see ``citable``).

    A source is chosen, or described: then the one with that address is taken, or a new one kept.
    """

    about = forms.ChoiceField(label=gettext_lazy("for"), required=False, widget=LongSelect)
    url = WebAddress(label=gettext_lazy("or its address"), required=False, max_length=2000)
    title = OneLine(label=gettext_lazy("its title"), required=False, max_length=500)
    publisher = OneLine(label=gettext_lazy("publisher"), required=False, max_length=200)
    published = PartialDateField(label=gettext_lazy("published"), required=False)

    details = ("title", "publisher", "published")
    cited: Source | None = None

    class Meta:
        model = Citation
        fields = ("source", "fact", "quote", "page", "says", "set_aside")

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        self.offered = offered
        about.choices = lambda: offered  # looked at where the row is drawn or was changed
        if self.is_stored:
            self.initial["about"] = stored_name(self.instance)
        self.fields["published"].help_text = ""
        if "source" in self.fields:
            self.fields["source"].required = False
        if self.instance.fact in OF_DATES:
            self.initial["says"] = date_or_words(self.instance.says)

    @property
    def in_short(self) -> str:
        """The source, what it is cited for, what it says."""
        said = [words(self[name]) for name in ("source", "fact", "says", "page", "quote")]
        said.insert(1, dict(self.offered).get(self["about"].value() or RECORD, ""))
        return SEPARATOR.join(filter(None, said))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.is_stored and not self.has_changed():
            return cleaned
        about = cleaned.get("about") or RECORD
        fact = cleaned["fact"] = implied_fact(about) or cleaned.get("fact", "")
        if fact in OF_DATES and cleaned.get("says"):
            self._read_claim(cleaned)
        if message := fact_error(about, fact):
            self.add_error("fact", message)
        return cleaned

    def _read_claim(self, cleaned: dict[str, Any]) -> None:
        """What a source claims of a date is a date; its own words are the quote."""
        try:
            cleaned["says"] = str(read(cleaned["says"]) or "")
        except PartialDateError as error:
            sentence = error.sentence(_)
            self.add_error("says", f"{sentence} {_('Other words belong into the quote.')}")


class CitationRows(RowSet):
    """All citations of one agreement; to be saved after its other rows."""

    empty_rows_at_first = True
    closes_above = MOST_OPEN
    may_add_sources = True

    @cached_property
    def citable(self) -> Citable:
        return Citable(self.instance)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "offered": self.citable.offered}

    def clean(self) -> None:
        super().clean()
        sound = [form for form in self.kept if not form.errors]
        for form in sound:
            self._check_target(form)
        touched = [form for form in sound if not form.is_stored or form.has_changed()]
        CitedSources(touched, may_add=self.may_add_sources).find()

    def _check_target(self, form: Any) -> None:
        about = form["about"].value() or RECORD
        row = self.citable.row(about)
        if about == RECORD or (row is None and form.is_stored and not form.has_changed()):
            return
        if row is None or not self.citable.is_kept(row):
            form.add_error("about", self.citable.missing(row))

    def target(self, form: Any) -> Any | None:
        """The form of the row that *form* is cited for; None for the record."""
        return self.citable.row(form["about"].value() or RECORD)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        self._point(form)
        return super().save_new(form, commit)

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        self._point(form)
        return super().save_existing(form, obj, commit)

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        """As Django's; a citation left as it was follows the row it is for to another country."""
        saved_rows = super().save_existing_objects(commit)
        for form in self.initial_forms:
            if commit and not form.has_changed() and self._has_moved(form):
                self._point(form)
                form.instance.save()
        return saved_rows

    def _has_moved(self, form: Any) -> bool:
        row, citation = self.target(form), form.instance
        _event, country, official = self.citable.columns(row)
        held = (citation.country_id, citation.official_id)
        return row is not None and held != (country, official)

    def _point(self, form: Any) -> None:
        """Make the citation point at its source and at what it is for, all saved by now."""
        if form.cited is not None:
            form.instance.source = saved(form.cited)
        row = self.target(form)
        event, country, official = self.citable.columns(row)
        form.instance.event, form.instance.country_id = event, country
        form.instance.official_id = official
