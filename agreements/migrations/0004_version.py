"""A version number on agreements, raised by the database: see sql/version.sql."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0003_rules")]
    operations = [
        migrations.AddField(
            model_name="agreement",
            name="version",
            field=models.PositiveBigIntegerField(
                db_default=1, editable=False, verbose_name="version"
            ),
        ),
        migrations.RunSQL((SQL / "version.sql").read_text()),
    ]
