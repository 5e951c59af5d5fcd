"""Warnings, settled and derived; citations for one party or signatory; hashes of archived texts.

Rules between rows and what makes agreements stale: sql/receipts.sql, sql/warnings.sql.
"""

from pathlib import Path

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"

SHA256 = """
CREATE FUNCTION entente_sha256(archived text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN archived = '' THEN '' ELSE encode(sha256(convert_to(archived, 'UTF8')), 'hex') END;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0006_milestones_and_waits'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(SHA256, "DROP FUNCTION entente_sha256"),
        migrations.CreateModel(
            name='RecordWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=40)),
                ('facts', models.JSONField()),
                ('mark', models.CharField(max_length=16)),
                ('lapses', models.DateField(null=True)),
                ('settled', models.BooleanField()),
            ],
            options={
                'ordering': ('agreement', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SettledWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(choices=[('in-force-before-signature', 'in force before signature'), ('consent-before-signature', 'ratified before signature'), ('acted-on-before-signature', 'acted on before signature'), ('consent-without-signature', 'ratified without signature'), ('prolonged-after-end', 'extended after its end'), ('ahead-of-time', 'in the future'), ('said-twice', 'recorded twice'), ('state-of-another-time', 'state of another time'), ('off-the-summit', 'not on a day of the summit'), ('without-office', 'no office that day'), ('term-of-no-length', 'term of no length'), ('term-of-a-century', 'term of more than a century'), ('notice-beyond-term', 'notice longer than the term'), ('over-before-signature', 'over before signature'), ('sources-disagree', 'sources disagree')], max_length=40, verbose_name='warning')),
                ('facts', models.JSONField(verbose_name='facts')),
                ('mark', models.CharField(editable=False, max_length=16)),
                ('reason', models.CharField(max_length=300, verbose_name='kept because')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='settled')),
            ],
            options={
                'verbose_name': 'settled warning',
                'verbose_name_plural': 'settled warnings',
                'ordering': ('agreement', 'at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Unsourced',
            fields=[
                ('agreement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='unsourced', serialize=False, to='agreements.agreement')),
                ('facts', models.PositiveIntegerField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='citation',
            name='country',
            field=models.ForeignKey(blank=True, help_text='The one party that is cited for; empty: all of them.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.country', verbose_name='party'),
        ),
        migrations.AddField(
            model_name='citation',
            name='official',
            field=models.ForeignKey(blank=True, help_text='The one signatory that is cited for; empty: all of them.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.official', verbose_name='signatory'),
        ),
        migrations.AlterField(
            model_name='source',
            name='archived_text',
            field=models.TextField(blank=True, help_text='Paste it: nothing is fetched from the address.', verbose_name='archived text'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(('set_aside', ''), ('set_aside__regex', '\\S'), _connector='OR'), name='citation_set_aside_said', violation_error_message='Say why this claim is set aside.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(('country__isnull', True), models.Q(('event__isnull', True), ('fact', 'parties')), _connector='OR'), name='citation_country_of_parties', violation_error_message='Only a citation for the parties is about one of them.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(('official__isnull', True), models.Q(('event__isnull', False), ('fact', 'signatories')), _connector='OR'), name='citation_official_of_signatories', violation_error_message='Only a citation for signatories is about one of them.'),
        ),
        migrations.AddField(
            model_name='recordwarning',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='warnings', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='settledwarning',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='settled_warnings', to='agreements.agreement', verbose_name='agreement'),
        ),
        migrations.AddField(
            model_name='settledwarning',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by'),
        ),
        migrations.AddField(
            model_name='source',
            name='archived_sha256',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('archived_text'), function='entente_sha256'), output_field=models.CharField(max_length=64), verbose_name='SHA-256 of the archived text'),
        ),
        migrations.AddIndex(
            model_name='recordwarning',
            index=models.Index(condition=models.Q(('settled', False)), fields=['agreement', 'lapses'], name='recordwarning_open'),
        ),
        migrations.AddConstraint(
            model_name='recordwarning',
            constraint=models.UniqueConstraint(fields=('agreement', 'mark'), name='recordwarning_once'),
        ),
        migrations.AddConstraint(
            model_name='settledwarning',
            constraint=models.CheckConstraint(condition=models.Q(('code__in', ['in-force-before-signature', 'consent-before-signature', 'acted-on-before-signature', 'consent-without-signature', 'prolonged-after-end', 'ahead-of-time', 'said-twice', 'state-of-another-time', 'off-the-summit', 'without-office', 'term-of-no-length', 'term-of-a-century', 'notice-beyond-term', 'over-before-signature', 'sources-disagree'])), name='settledwarning_code_known', violation_error_message='Choose one of the values offered.'),
        ),
        migrations.AddConstraint(
            model_name='settledwarning',
            constraint=models.CheckConstraint(condition=models.Q(('reason__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='settledwarning_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='settledwarning',
            constraint=models.CheckConstraint(condition=models.Q(('reason__regex', '\\S')), name='settledwarning_reason_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='settledwarning',
            constraint=models.UniqueConstraint(fields=('agreement', 'mark'), name='settledwarning_once', violation_error_message='This warning is settled already.'),
        ),
        migrations.RunSQL((SQL / "receipts.sql").read_text()),
        migrations.RunSQL((SQL / "warnings.sql").read_text()),
        migrations.RunSQL(
            "INSERT INTO stale_agreement SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
    ]
