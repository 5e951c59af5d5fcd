"""The agreement's own form, which also checks the page as a whole."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.forms.citations import CitationRows
from agreements.forms.events import EventRows
from agreements.forms.parties import PartyRows
from agreements.forms.pasted import LanguageTags, OneLine, PastedText
from agreements.forms.publication import (
    state_refused,
    states_offered,
    unpublishable,
    unsettled,
)
from agreements.forms.record import RecordForm
from agreements.forms.scrutiny import Scrutiny
from agreements.forms.slugs import agreement_slug, free_slug
from agreements.forms.submitted import submitted
from agreements.models import Agreement, AgreementSubject, Slug
from agreements.models.choices import PublicationState, SlugNoun

if TYPE_CHECKING:
    import datetime as dt


class AgreementForm(RecordForm):
    """``publisher`` says whether the person at the form, its ``editor``, may publish ``today``."""

    publisher: ClassVar[bool] = False
    editor: ClassVar[Any] = None
    today: ClassVar[dt.date]
    languages = LanguageTags(
        label=gettext_lazy("authentic languages"),
        required=False,
        help_text=gettext_lazy("Language tags separated by commas, such as en, ru."),
    )

    comment = PastedText(
        label=gettext_lazy("to be mended"),
        required=False,
        widget=forms.Textarea({"rows": 1}),
        help_text=gettext_lazy("For sending it back: choose “draft” and say what is to be mended."),
    )

    class Meta:
        model = Agreement
        fields = ("title", "short_title", "slug", "state")
        field_classes: ClassVar = {"title": OneLine}

    def __init__(
        self,
        *args: Any,
        instance: Agreement | None = None,
        initial: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        initial = {"topics": _topics(instance) if instance else [], **(initial or {})}
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = self.instance.published_at is not None
            self.fields["slug"].help_text = _(
                "Leave empty: it is made from the countries, the year and the title."
            )
        if "state" in self.fields:
            self._offer_states()

    def _offer_states(self) -> None:
        offered = states_offered(self.instance, publisher=self.publisher)
        field: Any = self.fields["state"]
        field.choices = [(state.value, state.label) for state in offered]
        wanted = str(self.data.get(self.add_prefix("state"), ""))
        if wanted in PublicationState.values:
            field.error_messages["invalid_choice"] = state_refused(self.instance.state, wanted)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._check_slug(cleaned)
        for error in filter(None, (doubt.error for doubt in self.scrutiny.doubts)):
            self.add_error(None, error)
        self._check_comment(cleaned)
        if cleaned.get("state", self.instance.state) == PublicationState.PUBLISHED:
            self._check_publishable()
        return cleaned

    @cached_property
    def scrutiny(self) -> Scrutiny:
        """What is improbable in the agreement as it was sent, else as it is held."""
        return Scrutiny(self.instance, self.data, self.today)

    def _check_comment(self, cleaned: dict[str, Any]) -> None:
        """Whoever sends an agreement back says why."""
        was = self.initial.get("state")
        goes_back = was == PublicationState.IN_REVIEW and cleaned.get("state") == "draft"
        if "comment" in self.fields and goes_back and not cleaned.get("comment"):
            self.add_error("comment", _("Say what is to be mended: the analyst will read it."))

    def _check_publishable(self) -> None:
        """What is published already stays so when something improbable is found in it."""
        self._check_sides_and_sources()
        if self.instance.state != PublicationState.PUBLISHED:
            for doubt in self.scrutiny.open:
                self.add_error(
                    "state" if "state" in self.fields else None, unsettled(doubt.sentence)
                )

    def _check_sides_and_sources(self) -> None:
        parties = submitted(self.instance, PartyRows)
        citations = submitted(self.instance, CitationRows)
        if parties is None or citations is None:
            return
        for reason in unpublishable(parties.leads, len(list(citations.kept))):
            self.add_error("state" if "state" in self.fields else None, reason)

    def _check_slug(self, cleaned: dict[str, Any]) -> None:
        if "slug" not in self.fields or "slug" in self._errors:
            return
        if not cleaned["slug"]:
            cleaned["slug"] = self.instance.slug or self._new_slug(cleaned)
        former = Slug.objects.filter(noun=SlugNoun.AGREEMENT, slug=cleaned["slug"])
        if former.exclude(target=self.instance.slug).exists():
            self.add_error("slug", _("This slug once stood for another record: choose another."))

    def _new_slug(self, cleaned: dict[str, Any]) -> str:
        parties = submitted(self.instance, PartyRows)
        events = submitted(self.instance, EventRows)
        title = cleaned.get("short_title") or cleaned.get("title") or ""
        wanted = agreement_slug(
            parties.leads if parties else (),
            _year(events) if events else None,
            title,
            cleaned.get("kind", ""),
        )
        return free_slug(Agreement, wanted)

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        if "topics" in self.changed_data:
            self._save_topics()
        self.scrutiny.settle(self.editor)

    def _save_topics(self) -> None:
        """The subjects in the order chosen."""
        AgreementSubject.objects.filter(agreement=self.instance).delete()
        AgreementSubject.objects.bulk_create(
            AgreementSubject(agreement=self.instance, subject=subject, position=position)
            for position, subject in enumerate(self.cleaned_data["topics"])
        )


def _topics(agreement: Agreement) -> list[int]:
    """The primary keys of its subjects, in their order."""
    return list(agreement.agreementsubject_set.values_list("subject", flat=True))


def _year(events: EventRows) -> int | None:
    """The year of the signing, else of the first dated event, when it is one year."""
    signing = events.signing("")
    for form in [signing] if signing else events.kept:
        date = form.instance.date
        if date and date.unit:
            return int(date.unit.year)
    return None
