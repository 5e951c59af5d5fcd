"""What lists can be narrowed by, and sums of it: see sql/facets.sql."""

from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0008_search'),
    ]

    operations = [
        migrations.CreateModel(
            name='FacetTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=12)),
                ('value', models.CharField(max_length=30)),
                ('day', models.DateField(null=True)),
                ('n', models.BigIntegerField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Facets',
            fields=[
                ('agreement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='facets', serialize=False, to='agreements.agreement')),
                ('slug', models.CharField(max_length=160)),
                ('kind', models.CharField(max_length=30)),
                ('binding', models.CharField(max_length=10)),
                ('level', models.CharField(max_length=12)),
                ('begins', models.DateField(null=True)),
                ('concluded_first', models.DateField(null=True)),
                ('concluded_last', models.DateField(null=True)),
                ('countries', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), size=None)),
                ('subjects', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('source_kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=30), size=None)),
                ('steps', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=None)),
                ('statuses', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24), size=None)),
                ('in_force', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), size=None)),
            ],
            options={
                'default_permissions': (),
                'indexes': [models.Index(models.OrderBy(models.F('begins'), descending=True, nulls_last=True), models.F('slug'), name='facets_newest'), models.Index(models.F('begins'), models.F('slug'), name='facets_oldest')],
            },
        ),
        migrations.RunSQL((SQL / "facets.sql").read_text()),
    ]
