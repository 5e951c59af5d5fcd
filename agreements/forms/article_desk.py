"""The page of an article that was read: its text with marks, its drafts, what was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDate, PartialDateError, wording
from agreements.forms.article_drafts import NEW, STATUSES, DraftForm
from agreements.forms.article_marks import Piece, Words, pieces
from agreements.imports.article_documents import Accepted
from agreements.imports.article_matches import Candidate, candidates
from agreements.models import ArticleReading, Official, Summit

if TYPE_CHECKING:
    from django.http import QueryDict

OFFICIAL = "official"
SHOWN = ("title", "kind", "parties", "status", "signed", "place", "summit")
PARTS = {"parties": ("side_a", "side_b")}


class Desk:
    """One reading with its forms; ``refusals`` are faults of the documents, in words."""

    def __init__(self, reading: ArticleReading, data: QueryDict | None) -> None:
        self.reading = reading
        self.data = data
        self.refusals: list[str] = []
        self.drafts: list[dict[str, Any]] = reading.proposed.get("agreements", [])
        self.matches = candidates(self.drafts)
        self.forms = [self._form(at) for at in range(len(self.drafts))]

    @property
    def status(self) -> int:
        return 422 if self.data is not None else 200

    @cached_property
    def pieces(self) -> list[Piece]:
        """The article in pieces, those that say something marked."""
        return pieces(
            self.reading.text,
            [
                Words(number, name, *span)
                for number, draft in enumerate(self.drafts, 1)
                for name, span in draft["evidence"].items()
            ],
        )

    @cached_property
    def officials(self) -> list[dict[str, Any]]:
        """Everybody the article names in office, with the record held or None."""
        told = self.reading.proposed.get("officials", [])
        held = self._held_officials()
        return [
            each | {"number": number, "held": held.get(each["name"].casefold())}
            for number, each in enumerate(told)
        ]

    def _held_officials(self) -> dict[str, Official]:
        """Officials by every spelling of their names, those that the article names."""
        wanted = {each["name"].casefold() for each in self.reading.proposed.get("officials", [])}
        found = {}
        for official in Official.objects.prefetch_related("names"):
            for name in (official.name, *(each.name for each in official.names.all())):
                if name.casefold() in wanted:
                    found[name.casefold()] = official
        return found

    @property
    def notes(self) -> list[str]:
        return list(self.reading.proposed.get("notes", []))

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each draft for the template: its form, its fields with their words' anchors."""
        for number, (draft, form) in enumerate(zip(self.drafts, self.forms, strict=True), 1):
            yield {
                "number": number,
                "draft": draft,
                "form": form,
                "fields": [
                    {
                        "name": name,
                        "bound": [form[part] for part in PARTS.get(name, (name,))],
                        "words": name in draft["evidence"],
                    }
                    for name in SHOWN
                ],
            }

    def _form(self, at: int) -> DraftForm:
        draft, matches = self.drafts[at], self.matches[at]
        return DraftForm(
            self.data,
            prefix=f"draft-{at}",
            candidates=matches,
            summits=self._summits(draft),
            initial=self._initial(draft, matches),
        )

    def _initial(self, draft: Mapping[str, Any], matches: list[Candidate]) -> dict[str, Any]:
        same = next((each.slug for each in matches if each.same), NEW)
        known = {value for value, _words in STATUSES}
        return {
            "take": not self.reading.settled,
            "target": same,
            "title": draft["title"],
            "kind": draft["kind"],
            "side_a": draft["parties"][0].lower(),
            "side_b": draft["parties"][1].lower(),
            "status": draft["status"] if draft["status"] in known else "signed",
            "signed": _in_words(draft["signed"]),
            "place": draft["place"],
            "summit": draft.get("summit_slug", ""),
        }

    def _summits(self, draft: Mapping[str, Any]) -> list[tuple[str, str]]:
        """The meetings of both countries, the latest first."""
        first, second = (code.lower() for code in draft["parties"])
        of_both = Summit.objects.filter(countries=first).filter(countries=second)
        return [(each.slug, str(each)) for each in of_both.order_by("-dates_first")]

    def is_valid(self) -> bool:
        taken = [form for form in self.forms if form.is_valid() and form.cleaned_data.get("take")]
        if all(form.is_valid() for form in self.forms) and not taken:
            self.refusals = [_("Take at least one draft, or leave the page.")]
            return False
        return all(form.is_valid() for form in self.forms)

    def accepted(self) -> list[Accepted]:
        """The drafts taken, as corrected; what was done with each is kept with the reading."""
        taken = []
        self.reading.settled = [
            {name: _plain(value) for name, value in form.cleaned_data.items()}
            for form in self.forms
        ]
        for draft, form in zip(self.drafts, self.forms, strict=True):
            values = form.cleaned_data
            if not values.get("take"):
                continue
            target = "" if values["target"] == NEW else values["target"]
            level = {"level": draft.get("level", "unknown")}
            signatories = tuple(self._signatories(draft))
            taken.append(Accepted(target, {**level, **values}, draft["evidence"], signatories))
        return taken

    def _signatories(self, draft: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        signed = set(draft.get("signatories", []))
        for each in self.officials:
            country = (each["country"] or "").lower()
            if each["name"] in signed and (each["held"] or self._is_new(each)):
                name = each["held"].slug if each["held"] else each["name"]
                yield name, country, each["role"]

    def new_officials(self) -> list[tuple[str, str]]:
        """Those that the analyst wants to have recorded: name and country."""
        return [
            (each["name"], each["country"].lower()) for each in self.officials if self._is_new(each)
        ]

    def _is_new(self, official: Mapping[str, Any]) -> bool:
        ticked = self.data is not None and f"{OFFICIAL}-{official['number']}" in self.data
        return ticked and official["held"] is None and bool(official["country"])


def _in_words(edtf: str | None) -> str:
    try:
        return wording(PartialDate.parse(edtf)) if edtf else ""
    except PartialDateError:
        return ""


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, PartialDate) else value
