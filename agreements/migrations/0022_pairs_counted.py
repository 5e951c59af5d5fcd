"""Pairs are counted from an index: see models/derived.py."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0021_kept_orders_and_months'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='agreementpair',
            index=models.Index(condition=models.Q(('public', True), models.Q(('joined', ''), _negated=True)), fields=['joined', 'agreement'], include=('begins',), name='agreementpair_counted'),
        ),
    ]
