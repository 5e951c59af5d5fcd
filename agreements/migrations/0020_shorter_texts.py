"""The text of a file, no longer than a save can read anew: see files/pages.py."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0019_pages_read'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='documentfile',
            name='documentfile_text_bounded',
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('text'), 1000000), models.Q(('text__regex', '[\\x01-\\x08\\x0b\\x0d-\\x1f\\x7f]'), _negated=True)), name='documentfile_text_bounded'),
        ),
    ]
