"""The same little world as that of the desk's pages."""

from tests.admin.conftest import countries

__all__ = ["countries"]
