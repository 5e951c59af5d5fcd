"""Rules that a row cannot check alone, and the marking of stale agreements: see sql/."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0002_registry")]
    operations = [
        migrations.RunSQL((SQL / "rules.sql").read_text()),
        migrations.RunSQL((SQL / "stale.sql").read_text()),
    ]
