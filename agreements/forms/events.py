"""Events: what happened when; no agreement ends before it began."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from agreements.domain.partial_date import wording
from agreements.forms.record import RecordForm
from agreements.forms.row import RowForm
from agreements.forms.rows import MOST_OPEN, RowSet
from agreements.models.choices import EventKind, Side
from agreements.models.event import OF_SIGNATURE, Event

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

BEGINNINGS = (EventKind.SIGNED, EventKind.ADOPTED, EventKind.ENTERED_INTO_FORCE)
CYCLE = _lazy(
    "This agreement would be superseded by itself by way of others: check which came later."
)
ENDINGS = (EventKind.TERMINATED, EventKind.EXPIRED, EventKind.SUPERSEDED, EventKind.FULFILLED)

# What few events have.
DETAILS = (
    "effective",
    "until",
    "by",
    "extent",
    "contested",
    "finding",
    "country",
    "basis",
    "cause",
    "note",
)


def event_label(event: Event) -> str:
    """The event in a few words, such as "signed 4 September 2019"."""
    kind = EventKind(event.kind).label if event.kind in EventKind else event.kind
    side = f"({Side(event.side).label})" if event.side in Side else ""
    date = wording(event.date, _) if event.date else ""
    return " ".join(filter(None, [str(kind), side, date]))


def ends_before_it_begins(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Each ending among *events* with a beginning that it certainly comes before.

    The same rule as the database's ``event_end_after_beginning``: a successor state's own events
    are left aside, an open or unknown bound refuses nothing.
    """
    own = [event for event in events if event.country_id is None]
    for ending in (event for event in own if event.kind in ENDINGS):
        last = _last_day(ending)
        for beginning in (event for event in own if event.kind in BEGINNINGS):
            first = _first_day(beginning)
            if last is not None and first is not None and last < first:
                yield ending, beginning
                break


def _first_day(event: Event) -> dt.date | None:
    firsts = [date.first for date in (event.date, event.effective) if date and date.first]
    return min(firsts, default=None)


def _last_day(event: Event) -> dt.date | None:
    lasts = [date.last for date in (event.date, event.effective) if date]
    return None if None in lasts else max(lasts, default=None)  # type: ignore[type-var]


def refuse_early_ends(forms: Sequence[Any], others: Iterable[Event] = ()) -> None:
    """Put an error at the date of every form's event that ends what had not begun."""
    form_of = {id(form.instance): form for form in forms if not form.errors}
    events = [form.instance for form in form_of.values()]
    for ending, beginning in ends_before_it_begins([*events, *others]):
        form = form_of.get(id(ending)) or form_of.get(id(beginning))
        if form is None:
            continue
        field = "date" if form.instance.date else "effective"
        form.add_error(
            field,
            _("The agreement would end (%(ending)s) before it began (%(beginning)s).")
            % {"ending": event_label(ending), "beginning": event_label(beginning)},
        )


def refuse_own_effect(form: Any) -> None:
    """No agreement amends or ends itself, nor is superseded by itself by way of others.

    Django leaves checks of the parent of a row aside.
    """
    by, agreement = form.cleaned_data.get("by"), form.instance.agreement_id
    if by is None or agreement is None:
        return
    if by.pk == agreement:
        form.add_error("by", _("Name another agreement: this one cannot act on itself."))
        return
    superseded = form.has_changed() and form.cleaned_data.get("kind") == EventKind.SUPERSEDED
    if superseded and agreement in _superseding(by.pk):
        form.add_error("by", CYCLE)


def _superseding(agreement: int) -> set[int]:
    """What superseded *agreement*, and what superseded that, a query for each step."""
    found: set[int] = set()
    step = {agreement}
    while step:
        ended = Event.objects.filter(kind=EventKind.SUPERSEDED, agreement__in=step)
        step = set(ended.exclude(by=None).values_list("by_id", flat=True)) - found
        found |= step
    return found


class EventRowForm(RowForm):
    """One event on the page of its agreement; how to write a date is said by an example."""

    details = DETAILS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"date", "effective", "until"} & self.fields.keys():
            self.fields[name].help_text = ""
        if "date" in self.fields:
            self.fields["date"].widget.attrs["placeholder"] = _("4 September 2019")

    @property
    def told_apart(self) -> str:
        return event_label(self.instance)

    @property
    def is_unseen(self) -> bool:
        """Whether it may still be filled in from another row (`second_side`)."""
        is_empty = not (self.is_bound and self.has_changed())
        return is_empty and not self.is_stored and not self.is_empty_row


class EventRows(RowSet):
    """An agreement's events; the first row of a new agreement is its signature."""

    empty_rows_at_first = True
    closes_above = MOST_OPEN

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = super().get_form_kwargs(index)
        if index == 0 and self.initial_form_count() == 0 and "initial" not in kwargs:
            kwargs["initial"] = {"kind": EventKind.SIGNED}
        return kwargs

    def clean(self) -> None:
        super().clean()
        kept = list(self.kept)
        for form in kept:
            refuse_own_effect(form)
        refuse_early_ends(kept)

    def signing(self, side: str) -> Any | None:
        """The form of the event under which *side* ("": either) puts its signatures.

        A signature outranks an adoption and an initialling.
        """
        order = [EventKind.SIGNED, EventKind.ADOPTED, EventKind.INITIALLED]
        fit = [form for form in self.kept if carries_signature(form.instance, side)]
        return min(fit, key=lambda form: order.index(form.instance.kind), default=None)


def carries_signature(event: Event, side: str) -> bool:
    """Whether *event* may carry a signature of *side* ("": of either)."""
    return event.kind in OF_SIGNATURE and (not side or event.side in ("", side))


class EventForm(RecordForm):
    """One event on its own page, checked with the others of its agreement."""

    def _post_clean(self) -> None:
        super()._post_clean()
        refuse_own_effect(self)
        if self.instance.agreement_id and not self._errors:
            others = Event.objects.filter(agreement=self.instance.agreement_id)
            refuse_early_ends([self], others.exclude(pk=self.instance.pk))
