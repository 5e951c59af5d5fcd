"""What is computed of one agreement may follow from another; rules in sql/dependents.sql."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0009_facets")]

    operations = [migrations.RunSQL((SQL / "dependents.sql").read_text())]
