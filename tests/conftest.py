"""What every test may ask for."""

from tests.copies import own_database
from tests.database import django_db_modify_db_settings
from tests.listed import listed
from tests.sample import sample, sample_copy, sample_database

__all__ = [
    "django_db_modify_db_settings",
    "listed",
    "own_database",
    "sample",
    "sample_copy",
    "sample_database",
]
