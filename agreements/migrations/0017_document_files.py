"""Files of documents: see models/document_file.py and sql/document_files.sql."""

from pathlib import Path

import agreements.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0016_facet_sums_by_value'),
    ]

    operations = [
        migrations.CreateModel(
            name='DocumentFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, unique=True, verbose_name='SHA-256')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('media_type', models.CharField(choices=[('application/pdf', 'PDF'), ('text/plain', 'text file')], max_length=20)),
                ('encoding', models.CharField(blank=True, max_length=20)),
                ('size', models.PositiveIntegerField()),
                ('pages', models.PositiveIntegerField(null=True)),
                ('text', models.TextField(blank=True)),
                ('data', models.BinaryField()),
                ('added', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'file',
                'verbose_name_plural': 'files',
                'default_permissions': (),
                'base_manager_name': 'objects',
            },
        ),
        migrations.RemoveConstraint(
            model_name='document',
            name='document_has_something',
        ),
        migrations.AddField(
            model_name='document',
            name='desk_only',
            field=models.BooleanField(db_default=False, default=False, help_text='A copy kept as evidence: readers neither see it nor find it.', verbose_name='for the desk only'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='documentfile_sha256_shape', violation_error_message='Give 64 hexadecimal digits.'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(('media_type__in', ['application/pdf', 'text/plain'])), name='documentfile_media_type_known', violation_error_message='Choose one of the values offered.'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='documentfile_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='documentfile_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.Exact(models.F('sha256'), models.Func(models.Func(models.F('data'), function='sha256'), models.Value('hex'), function='encode', output_field=models.CharField())), name='documentfile_sha256_true'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.Exact(models.F('size'), agreements.models.constraints.OctetLength('data')), name='documentfile_size_true'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(('size__gt', 0), ('size__lte', 104857600)), name='documentfile_size_bounded'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('encoding', ''), ('media_type', 'application/pdf'), ('pages__gt', 0), ('pages__isnull', False)), models.Q(('media_type', 'text/plain'), ('pages__isnull', True), models.Q(('encoding', ''), _negated=True)), _connector='OR'), name='documentfile_of_its_kind'),
        ),
        migrations.AddConstraint(
            model_name='documentfile',
            constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('text'), 2000000), models.Q(('text__regex', '[\\x01-\\x08\\x0b\\x0d-\\x1f\\x7f]'), _negated=True)), name='documentfile_text_bounded'),
        ),
        migrations.AddField(
            model_name='document',
            name='file',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='agreements.documentfile', verbose_name='file'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.CheckConstraint(condition=models.Q(('file__isnull', True), ('text', ''), ('url', ''), _negated=True), name='document_has_something', violation_error_message='Give a file, the text or an address where it stands.'),
        ),
        migrations.RunSQL((SQL / "document_files.sql").read_text()),
    ]
