"""Forms of countries in compounds, and what search keeps: see sql/search_adjectives.sql."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0022_pairs_counted'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='countryname',
            name='countryname_kind_known',
        ),
        migrations.AlterField(
            model_name='countryname',
            name='kind',
            field=models.CharField(choices=[('name', 'name'), ('official', 'official name'), ('alias', 'alias'), ('adjective', 'adjective'), ('combining', 'combining form')], default='alias', max_length=10, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='countryname',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['name', 'official', 'alias', 'adjective', 'combining'])), name='countryname_kind_known', violation_error_message='Choose one of the values offered.'),
        ),
        migrations.RunSQL((SQL / "search_adjectives.sql").read_text()),
    ]
