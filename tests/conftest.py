"""What every test may ask for."""

from tests.database import django_db_modify_db_settings

__all__ = ["django_db_modify_db_settings"]
