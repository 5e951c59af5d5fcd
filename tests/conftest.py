"""What every test may ask for."""

from tests.database import django_db_modify_db_settings
from tests.sample import sample, sample_database

__all__ = ["django_db_modify_db_settings", "sample", "sample_database"]
