"""What is kept for searching, and what marks it stale: see sql/search.sql."""

from pathlib import Path

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0007_receipts_and_warnings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Passage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('origin', models.CharField(choices=[('note', 'note'), ('quote', 'quoted from'), ('document', 'text')], max_length=10)),
                ('language', models.CharField(max_length=12)),
                ('label', models.TextField()),
                ('page', models.PositiveIntegerField(null=True)),
                ('text', models.TextField()),
                ('words', django.contrib.postgres.search.SearchVectorField()),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='agreements.agreement')),
            ],
            options={
                'ordering': ('agreement', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('agreement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_text', serialize=False, to='agreements.agreement')),
                ('titles', django.contrib.postgres.search.SearchVectorField()),
                ('everything', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'default_permissions': (),
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['titles'], name='searchtext_titles'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['everything'], name='searchtext_everything')],
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('word', models.CharField(max_length=100, primary_key=True, serialize=False)),
            ],
            options={
                'default_permissions': (),
                'indexes': [models.Index(models.Func(models.F('word'), 1, function='left', output_field=models.CharField()), django.db.models.functions.text.Length('word'), name='searchword_beginning'), models.Index(django.db.models.functions.text.Substr('word', 2, 2), django.db.models.functions.text.Length('word'), name='searchword_middle')],
            },
        ),
        migrations.RunSQL((SQL / "search.sql").read_text()),
    ]
