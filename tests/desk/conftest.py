"""The same people and the same little world as on the desk's pages."""

from tests.admin.conftest import analyst, countries, reviewer

__all__ = ["analyst", "countries", "reviewer"]
