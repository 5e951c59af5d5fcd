"""How many pages of a file say something: see models/document_file.py."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0018_newest_by_day'),
    ]

    operations = [
        migrations.AddField(
            model_name='documentfile',
            name='pages_read',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pages_read', 0), ('text', '')), models.Q(models.Q(('text', ''), _negated=True), ('pages_read__gt', 0)), _connector='OR'), name='documentfile_pages_read_true'),
        ),
    ]
