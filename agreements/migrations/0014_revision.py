"""Which state of the data a reader sees: see sql/revision.sql."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0013_sent_back")]
    operations = [migrations.RunSQL((SQL / "revision.sql").read_text())]
