"""Indexes for long lists, and sums of months and years: see sql/facet_months.sql."""

from pathlib import Path

import django.db.models.functions.comparison
import django.db.models.functions.text
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"

class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0020_shorter_texts'),
    ]

    operations = [
        migrations.AddField(
            model_name='facets',
            name='first_group',
            field=models.BigIntegerField(null=True),
        ),
        migrations.RunSQL((SQL / "facet_months.sql").read_text()),
        migrations.AddIndex(
            model_name='agreement',
            index=models.Index(django.db.models.functions.text.Lower(django.db.models.functions.text.Left(django.db.models.functions.comparison.Coalesce(django.db.models.functions.comparison.NullIf('short_title', models.Value('')), django.db.models.functions.comparison.NullIf('title', models.Value(''))), 200)), models.F('slug'), condition=models.Q(('state', 'published')), name='agreement_by_title'),
        ),
        migrations.AddIndex(
            model_name='agreement',
            index=models.Index(models.OrderBy(models.F('published_at'), descending=True), models.F('slug'), condition=models.Q(('state', 'published')), name='agreement_added'),
        ),
        migrations.AddIndex(
            model_name='agreement',
            index=models.Index(models.OrderBy(models.F('updated'), descending=True), models.F('slug'), condition=models.Q(('state', 'published'), ('updated__date__gt', models.F('published_at__date'))), name='agreement_changed'),
        ),
    ]
