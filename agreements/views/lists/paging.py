"""Pages of a list: which rows the page shows, and the addresses of the pages around it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from agreements.views.lists.query import ParameterFault, Query


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of a list stands among the others."""

    number: int
    pages: int
    first_row: int
    last_row: int
    previous_url: str
    next_url: str

    @property
    def rows(self) -> slice:
        """The rows it shows, as a slice of the whole list."""
        return slice(self.first_row - 1, self.last_row)


def page_of(query: Query, number: int, per_page: int, count: int) -> Page | ParameterFault:
    """Page *number* of a list of *count* rows; a fault when the list has no such page.

    An empty list has one page.
    """
    pages = -(-count // per_page) or 1
    if number > pages:
        message = _("There are only %d pages.") % pages if pages > 1 else _("There is one page.")
        return ParameterFault("page", message)
    before = query.without("page") if number == 2 else query.having(page=str(number - 1))
    return Page(
        number,
        pages,
        (number - 1) * per_page + 1,
        min(number * per_page, count),
        before if number > 1 else "",
        query.having(page=str(number + 1)) if number < pages else "",
    )
