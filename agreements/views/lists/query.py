"""A query string as the grammar reads it: its faults, and addresses that differ from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.forms import Form
from django.http import QueryDict
from django.utils.translation import gettext as _

from agreements.filters import MULTIPLE, AgreementFilter
from agreements.forms.query.names import MISSING

LONGEST = 200
# What other sites' links carry along; it means nothing here.
FOREIGN = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid")
NOT_TEXT = re.compile("[\x00-\x1f\x7f\ufffd\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ParameterFault:
    """What is wrong with one parameter; *missing* when it names what does not exist."""

    parameter: str
    message: str
    missing: bool = False


class Query:
    """The parameters of a list page without empty and foreign ones."""

    def __init__(
        self, given: QueryDict, known: Sequence[str], multiple: Sequence[str] = MULTIPLE
    ) -> None:
        self.known = known
        self.multiple = multiple
        self.data = QueryDict(mutable=True)
        for name, values in given.lists():
            kept = [value for value in values if value != ""]
            if kept and not FOREIGN.fullmatch(name):
                self.data.setlist(name, kept)

    def own_faults(self) -> Iterator[ParameterFault]:
        """Faults that show without reading the value: unknown, twice, too long, not text."""
        for name, values in self.data.lists():
            if name not in self.known:
                yield ParameterFault(NOT_TEXT.sub("�", name)[:40], self._unknown())
            elif len(values) > 1 and name not in self.multiple:
                yield ParameterFault(name, _("It is given more than once: give it once."))
            elif any(len(value) > LONGEST for value in values):
                yield ParameterFault(name, _("It is longer than %d characters.") % LONGEST)
            elif any(NOT_TEXT.search(value) for value in values):
                yield ParameterFault(name, _("It holds characters that are not text."))

    def _unknown(self) -> str:
        if not self.known:
            return _("This parameter is not known: this page takes none.")
        return _("This parameter is not known. Known are: %s.") % ", ".join(self.known)

    def faults(self, grammar: AgreementFilter) -> list[ParameterFault]:
        """Every fault of the query, its own first; then *grammar* is not asked."""
        return self.faults_of(grammar.form)

    def faults_of(self, form: Form) -> list[ParameterFault]:
        """Every fault of the query, its own first; then *form*, which reads it, is not asked."""
        return list(self.own_faults()) or [
            ParameterFault(name, " ".join(error.messages), error.code == MISSING)
            for name, errors in form.errors.as_data().items()
            for error in errors
        ]

    def without(self, *names: str, value: str | None = None) -> str:
        """The query string without *names*, or without the one *value* of them; page 1."""
        data = self._first_page()
        for name in names:
            values = data.get(name, ())
            data[name] = [each for each in values if value is not None and each != value]
        return _address(data)

    @property
    def plain(self) -> str:
        """The query string for a canonical address: of page 1, and empty where nothing is asked."""
        return "" if (address := self.having()) == "?" else address

    def also(self, name: str, value: str) -> str:
        """The query string with one more *value* of *name*, the only one of a single-valued one."""
        if name not in self.multiple:
            return self.having(**{name: value})
        data = self._first_page()
        data[name] = [*data.get(name, ()), value]
        return _address(data)

    def having(self, **values: str) -> str:
        """The query string with *values* set; page 1 unless it is one of them."""
        return _address(self._first_page() | {name: [value] for name, value in values.items()})

    def _first_page(self) -> dict[str, list[str]]:
        """The values by name, without the number of the page."""
        return {name: values for name, values in self.data.lists() if name != "page"}


def _address(data: Mapping[str, Sequence[str]]) -> str:
    return f"?{urlencode([(name, value) for name, values in data.items() for value in values])}"
