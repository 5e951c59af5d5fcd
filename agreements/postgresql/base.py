"""The database backend that Django loads by the name of this package."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, but for how a kept connection is looked at before a request uses it."""

    def is_usable(self) -> bool:
        """Whether the server is still there; it is asked only where its line is not quiet.

        A server that ends a connection says so on it. What says nothing costs no round trip, which
        is half of what a page that is kept asks of the database. After an error it is asked.
        """
        if self.errors_occurred or self.connection is None or self.connection.closed:
            return super().is_usable()
        line = select.poll()
        line.register(self.connection.fileno(), select.POLLIN)
        return not line.poll(0) or super().is_usable()
