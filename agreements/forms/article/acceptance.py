"""What was decided on an article's drafts, carried out in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from agreements.domain.document import Document, DocumentError, canonical
from agreements.exports.document import documents, source_document
from agreements.forms.article.draft import NEW, REJECT
from agreements.forms.article.told import as_label, told
from agreements.forms.pasted import seen
from agreements.forms.refusal import Refusal
from agreements.forms.slugs import agreement_slug, free_slug, free_slugs, joined
from agreements.imports.apply import apply_all
from agreements.imports.article.addition import added_to
from agreements.models import Agreement, ArticleReading, Official, ReadDraft, Source, Summit
from agreements.models.choices import DraftDecision, PublicationState

if TYPE_CHECKING:
    import datetime as dt

    from django.forms import Form

    from agreements.forms.article.cards import Card
    from agreements.forms.article.desk import ArticleDesk


class RefusedError(Exception):
    """Nothing was written; the reason stands at the forms of the desk."""


@dataclass
class Accepting:
    """One sending of the desk's page, by *user*, on *today*."""

    desk: ArticleDesk
    user: Any
    today: dt.date
    decided: list[ReadDraft] = field(default_factory=list)
    made: dict[str, str] = field(default_factory=dict)  # slugs of new summits by name

    def __post_init__(self) -> None:
        self.reading = self.desk.reading

    def carry_out(self) -> list[ReadDraft]:
        """The decisions, written with all that follows from them. Raises RefusedError."""
        try:
            with transaction.atomic():
                self._write()
        except DocumentError as error:
            self.desk.faults += [str(fault) for fault in error.faults]
            raise RefusedError from error
        except IntegrityError as error:
            self.desk.faults.append(Refusal.of(error).sentence)
            raise RefusedError from error
        return self.decided

    def _write(self) -> None:
        cards = [card for card in self.desk.cards if card.form.chosen]
        accepted = [card for card in cards if card.form.chosen != REJECT]
        held = self._held(accepted)
        source = self._source() if accepted or self.desk.makes_officials else None
        self._make_officials(source)
        self._make_summits(accepted, source)
        if source:
            self._apply(accepted, held, source_document(source))
        self.decided += [self._decision(card) for card in cards if card not in accepted]
        ReadDraft.objects.bulk_create(self.decided)
        self._keep()

    # -- what was there --------------------------------------------------------------------------

    def _held(self, accepted: list[Card]) -> dict[int, Document]:
        """The documents to be added to, locked, in the versions that were looked at."""
        wanted = {card.existing.pk: card for card in accepted if card.existing}
        locked = Agreement.objects.filter(pk__in=wanted).select_for_update(of=("self",))
        versions = dict(locked.order_by("pk").values_list("pk", "version"))
        changed = [
            card
            for card in accepted
            if card.existing and versions.get(card.existing.pk) != card.existing.version
        ]
        if changed:
            self._refuse(changed)
        by_slug = {
            each["slug"]: each for each in documents(Agreement.objects.filter(pk__in=wanted))
        }
        return {pk: by_slug[card.existing.slug] for pk, card in wanted.items() if card.existing}

    def _refuse(self, changed: list[Card]) -> None:
        for card in changed:
            card.form.refuse_changed()
        raise RefusedError

    # -- what is made ----------------------------------------------------------------------------

    def _source(self) -> Source:
        """The article as a source: the one it was before, the one of its address, or a new one."""
        reading = self.reading
        known = reading.source or Source.objects.filter(url=reading.url).exclude(url="").first()
        return known or self._new_source(reading)

    def _new_source(self, reading: ArticleReading) -> Source:
        day = str(reading.published.unit or "") if reading.published else ""
        wanted = joined(reading.publisher or reading.title, day) or "article"
        return Source.objects.create(
            key=free_slug(Source, wanted, field="key"),
            url=reading.url,
            title=reading.title,
            publisher=reading.publisher,
            date=reading.published,
            language=reading.language,
            retrieved=self.today,
            archived_text=reading.text,
        )

    def _make_officials(self, source: Source | None) -> None:
        made = [card for card in self.desk.officials if card.form is not None and card.form.is_made]
        forms = [card.form.cleaned_data for card in made if card.form]
        wanted = [joined(typed["name"]) or "official" for typed in forms]
        slugs = free_slugs(Official, wanted)
        Official.objects.bulk_create(
            Official(slug=slug, name=typed["name"], country_id=typed["country"], source=source)
            for slug, typed in zip(slugs, forms, strict=True)
        )
        for card, typed, slug in zip(made, forms, slugs, strict=True):
            person = replace(card.person, slug=slug, name=typed["name"], country=typed["country"])
            self.desk.people[card.number] = person
            self.reading.proposed["officials"][card.number] |= {
                "slug": slug,
                "country": typed["country"],
            }

    def _make_summits(self, accepted: list[Card], source: Source | None) -> None:
        """A summit for each new name, with the two countries, and nothing guessed."""
        made: dict[str, tuple[str, ...]] = {}
        for card in accepted:
            typed = card.form.cleaned_data
            if typed["summit"] and typed["summit"] not in self.desk.summit_names:
                made.setdefault(typed["summit"], (typed["a"], typed["b"]))
        slugs = free_slugs(Summit, [joined(name) or "summit" for name in made])
        summits = [
            Summit(slug=slug, name=name, source=source)
            for slug, name in zip(slugs, made, strict=True)
        ]
        Summit.objects.bulk_create(summits)
        through = Summit.countries.through
        through._default_manager.bulk_create(
            through(summit_id=summit.pk, country_id=code)
            for summit in summits
            for code in made[summit.name]
        )
        self.made = {summit.name: summit.slug for summit in summits}

    # -- what is written -------------------------------------------------------------------------

    def _apply(self, accepted: list[Card], held: dict[int, Document], source: Document) -> None:
        """Every document once: two drafts may be added to one record."""
        new = [card for card in accepted if card.form.chosen == NEW]
        slugs = dict(zip(map(id, new), free_slugs(Agreement, [*map(_slug, new)]), strict=True))
        written: dict[str, Document] = {}
        for card in accepted:
            draft = self._told(card)
            if match := card.existing:
                written[match.slug] = added_to(
                    written.get(match.slug, held[match.pk]), draft, source
                ).document
            else:
                slug = slugs[id(card)]
                written[slug] = draft.document(slug, PublicationState.IN_REVIEW, source)
        apply_all([canonical(document) for document in written.values()])
        self.reading.source = Source.objects.get(key=source["key"])
        keys = dict(Agreement.objects.filter(slug__in=written).values_list("slug", "pk"))
        for card in accepted:
            slug = card.existing.slug if card.existing else slugs[id(card)]
            self.decided.append(self._decision(card, keys[slug]))

    def _values(self, card: Card) -> dict[str, Any]:
        typed = card.form.cleaned_data
        return {**typed, "summit": self.made.get(typed["summit"], typed["summit"])}

    def _told(self, card: Card) -> Any:
        reading = self.reading
        return told(
            self._values(card), card.facts, reading.text, self.desk.people, reading.published
        )

    def _decision(self, card: Card, agreement: int | None = None) -> ReadDraft:
        decision = DraftDecision.ADDED if card.existing else DraftDecision.ACCEPTED
        return ReadDraft(
            reading=self.reading,
            number=card.number,
            decision=DraftDecision.REJECTED if agreement is None else decision,
            proposed=card.facts,
            accepted=None if agreement is None else self._label(card),
            agreement_id=agreement,
            by=self.user,
        )

    def _label(self, card: Card) -> dict[str, Any]:
        """The fields as accepted; a summit by the name it has in the text, where it was left."""
        typed = card.form.cleaned_data
        name = self.desk.summit_names.get(typed["summit"], typed["summit"])
        facts = card.facts or {}
        if typed["summit"] and typed["summit"] == facts.get("summit_slug"):
            name = facts["summit"]
        background = bool(facts.get("background"))
        return as_label({**typed, "summit": name}) | {"background": background}

    def _keep(self) -> None:
        """Keep what was corrected in drafts that wait, so that nothing typed is lost."""
        waiting: list[Form] = [card.form for card in self.desk.cards if not card.form.chosen]
        made = (card.form for card in self.desk.officials if card.form)
        waiting += [form for form in made if not form.is_made]
        self.reading.typed = {
            str(form.prefix): {name: _storable(form[name].data) for name in form.changed_data}
            for form in waiting
            if form.changed_data
        }
        self.reading.save(update_fields=["typed", "proposed", "source"])


def _storable(typed: Any) -> Any:
    """What was typed without the characters that no database keeps."""
    return seen(typed) if isinstance(typed, str) else typed


def _slug(card: Card) -> str:
    """The slug that a new draft asks for."""
    typed = card.form.cleaned_data
    year = typed["signed"].first.year if typed["signed"] and typed["signed"].first else None
    return agreement_slug((typed["a"], typed["b"]), year, typed["title"], typed["kind"])
