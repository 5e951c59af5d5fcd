"""All that the page of one article holds: drafts, officials, what is here, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from agreements.domain.evidence import Piece, pieces
from agreements.exports.document import documents
from agreements.forms.article.cards import Card, Offer, PersonCard, decisions, in_words
from agreements.forms.article.draft import DraftForm
from agreements.forms.article.matches import Match, matches
from agreements.forms.article.official import OfficialForm
from agreements.forms.article.told import Person, initial, told
from agreements.forms.country_choice import CountryNames
from agreements.imports.article.addition import added_to
from agreements.models import Agreement, ReadDraft, Summit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

    from agreements.models import ArticleReading

MOST_PEOPLE = 20  # officials offered as signatories of one draft
MOST_SUMMITS = 300
SOURCE = {"key": "this-article"}  # a stand-in, to see what accepting would change


class ArticleDesk:
    """The page of *reading*, with what was *sent* to it."""

    def __init__(self, reading: ArticleReading, sent: QueryDict | None = None) -> None:
        self.reading, self.sent = reading, sent
        self.proposed: list[Mapping[str, Any]] = reading.proposed["agreements"]
        self.names = CountryNames()
        self.people = [Person.read(facts) for facts in reading.proposed["officials"]]
        self.faults: list[str] = []

    @cached_property
    def decided(self) -> list[ReadDraft]:
        return list(self.reading.decided.select_related("agreement"))

    @cached_property
    def cards(self) -> list[Card]:
        """Drafts that wait for a decision, and an empty one for what the reader missed."""
        done = {draft.number for draft in self.decided}
        open_now = {n: facts for n, facts in enumerate(self.proposed) if n not in done}
        offers = self._offers(open_now)
        missed = max([len(self.proposed), *(number + 1 for number in done)])
        return [
            *(self._card(number, facts, offers[number]) for number, facts in open_now.items()),
            self._card(missed, None, []),
        ]

    def _card(self, number: int, facts: Mapping[str, Any] | None, offers: list[Offer]) -> Card:
        form = DraftForm(
            self.sent,
            prefix=f"d{number}",
            initial=self._initial(number, facts),
            names=self.names,
            summits=self.summit_slugs,
            people=self._choices(facts),
            decisions=decisions(offers, missed=facts is None),
        )
        return Card(number, facts, form, offers)

    def _initial(self, number: int, facts: Mapping[str, Any] | None) -> dict[str, Any]:
        """The reader's values, with names for codes and slugs, and what was corrected before."""
        typed = self.reading.typed.get(f"d{number}", {})
        if facts is None:
            return {"kind": "unknown", "level": "unknown", **typed}
        values = initial(facts)
        shown = {name: self.names.in_use.get(values[name], values[name]) for name in ("a", "b")}
        shown["summit"] = self.summit_names.get(values["summit"], values["summit"])
        return {**values, **shown, **self._hands(facts), **typed}

    def _hands(self, facts: Mapping[str, Any]) -> dict[str, list[str]]:
        """Those who signed this draft, and, of the news, those who looked on."""
        offered = self._offered(facts)
        signed = [n for n in offered if self.people[n].name in facts["signatories"]]
        looked_on = [n for n in offered if self.people[n].acted == "witnessed"]
        witnessed = [] if facts["background"] or len(self.proposed) > 1 else looked_on
        return {"signed_by": [*map(str, signed)], "witnessed_by": [*map(str, witnessed)]}

    def _offered(self, facts: Mapping[str, Any] | None) -> list[int]:
        """Officials of the two sides; of any, for a draft that the reader missed."""
        sides = facts["parties"] if facts else ()
        fit = (
            number
            for number, person in enumerate(self.people)
            if not sides or person.country in ("", *sides)
        )
        return list(fit)[:MOST_PEOPLE]

    def _choices(self, facts: Mapping[str, Any] | None) -> list[tuple[str, str]]:
        return [(str(number), self.people[number].label) for number in self._offered(facts)]

    @cached_property
    def officials(self) -> list[PersonCard]:
        cards = []
        for number, person in enumerate(self.people):
            form = None if person.slug else self._official_form(number, person)
            cards.append(PersonCard(number, person, form))
        return cards

    def _official_form(self, number: int, person: Person) -> OfficialForm:
        signs = any(person.name in facts["signatories"] for facts in self.proposed)
        country = self.names.in_use.get(person.country, person.country)
        typed = self.reading.typed.get(f"p{number}", {})
        return OfficialForm(
            self.sent,
            prefix=f"p{number}",
            initial={"make": signs, "name": person.name, "country": country, **typed},
            names=self.names,
        )

    # -- what is here ---------------------------------------------------------------------------

    @cached_property
    def summit_names(self) -> dict[str, str]:
        """Summits that the countries of the drafts came to, latest first: name by slug."""
        codes = {code for facts in self.proposed for code in facts["parties"]}
        came = Summit.objects.with_country(codes).latest_first()
        return dict(came.values_list("slug", "name")[:MOST_SUMMITS])

    @cached_property
    def summit_slugs(self) -> dict[str, str]:
        """Slugs by name and by slug."""
        slugs = {name: slug for slug, name in reversed(self.summit_names.items())}
        return slugs | {slug: slug for slug in self.summit_names}

    @cached_property
    def countries(self) -> list[tuple[str, str]]:
        """The countries that the text names and the registry knows, by code."""
        named = self.reading.proposed["countries"]
        return [(code, self.names.in_use[code]) for code in named if code in self.names.in_use]

    def _offers(self, open_now: Mapping[int, Mapping[str, Any]]) -> dict[int, list[Offer]]:
        found = matches(open_now)
        held = self._documents(match for each in found.values() for match in each)
        taken = {draft.agreement_id for draft in self.decided}
        return {
            number: [
                Offer(
                    match,
                    list(self._news(held[match.slug], open_now[number])),
                    match.pk in taken,
                )
                for match in each
            ]
            for number, each in found.items()
        }

    def _documents(self, found: Iterable[Match]) -> dict[str, Any]:
        keys = {match.pk for match in found}
        held = documents(Agreement.objects.filter(pk__in=keys)) if keys else []
        return {document["slug"]: document for document in held}

    def _news(self, document: Any, facts: Mapping[str, Any]) -> Iterator[str]:
        values = initial(facts) | self._hands(facts)
        values["summit"] = values["summit"] if values["summit"] in self.summit_names else ""
        draft = told(values, facts, self.reading.text, self.people, self.reading.published)
        news = added_to(document, draft, SOURCE).news
        return in_words(news, self.summit_names, self.people)

    @cached_property
    def pieces(self) -> list[Piece]:
        """The text, cut at the words that the open drafts and the officials rest on."""
        spans = {name: span for card in self.cards for name, span in card.evidence.items()}
        spans |= {card.anchor: card.person.span for card in self.officials}
        return pieces(self.reading.text, spans)

    # -- what was sent --------------------------------------------------------------------------

    def is_valid(self) -> bool:
        """Whether all that is accepted can be; errors stand at the fields."""
        forms = [card.form for card in self.cards]
        made = [card.form for card in self.officials if card.form is not None]
        for card in self.cards:
            if card.form.is_accepting:
                self._check_hands(card)
        if not (self.makes_officials or any(form["decision"].value() for form in forms)):
            self.faults.append(_("Nothing was decided: choose what is to become of a draft."))
        return not self.faults and not any(form.errors for form in (*forms, *made))

    @property
    def makes_officials(self) -> bool:
        return any(card.form and card.form.is_made for card in self.officials)

    def _check_hands(self, card: Card) -> None:
        for name in ("signed_by", "witnessed_by"):
            for index in card.form.cleaned_data.get(name) or () if card.form.is_valid() else ():
                official = self.officials[int(index)]
                if not official.is_there:
                    sentence = _("“%s” is not known here: make this official below, or untick.")
                    card.form.add_error(name, sentence % official.person.name)
