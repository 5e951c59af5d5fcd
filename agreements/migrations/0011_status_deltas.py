"""A kept summary of how many agreements have which status: see sql/status_deltas.sql."""

from pathlib import Path

from django.db import migrations, models


SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0010_dependents'),
    ]

    operations = [
        migrations.AddField(
            model_name='chronology',
            name='opens',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='statusspan',
            name='public',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='StatusDelta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(max_length=24)),
                ('day', models.DateField()),
                ('change', models.IntegerField()),
            ],
            options={
                'default_permissions': (),
                'indexes': [models.Index(fields=['day', 'status'], include=('change',), name='statusdelta_by_day')],
            },
        ),
        migrations.RunSQL((SQL / "status_deltas.sql").read_text()),
        migrations.RunSQL(
            "INSERT INTO stale_agreement SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
    ]
