"""What the database took and no form lets through; rules between rows: sql/closer_rules.sql."""

from pathlib import Path

import agreements.models.constraints
import django.db.models.lookups
from django.db import migrations, models


SQL = Path(__file__).parent / "sql"

LANGUAGE_TAGS = r"""
CREATE FUNCTION entente_language_tags(tags varchar[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT count(*) = count(DISTINCT tag)
        AND coalesce(bool_and(tag ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'), true)
    FROM unnest(tags) AS tag
);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0004_version'),
    ]

    operations = [
        migrations.RunSQL(LANGUAGE_TAGS, "DROP FUNCTION entente_language_tags"),
        migrations.RemoveConstraint(
            model_name='country',
            name='country_has_name',
        ),
        migrations.RemoveConstraint(
            model_name='identifier',
            name='identifier_has_value',
        ),
        migrations.RemoveConstraint(
            model_name='source',
            name='source_has_title',
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Func(models.F('languages'), function='entente_language_tags', output_field=models.BooleanField()), name='agreement_languages_known', violation_error_message='Give language tags such as en or ru, each once.'),
        ),
        migrations.AddConstraint(
            model_name='agreementtitle',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='agreementtitle_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='agreementtitle',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '\\S')), name='agreementtitle_title_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='body_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='body_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('page__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('says__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('set_aside__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='citation_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='country_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('official_name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='country_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(('wikidata__regex', '^Q[1-9][0-9]*$'), ('wikidata', ''), _connector='OR'), name='country_wikidata_shape', violation_error_message='Give the number of the item, such as Q159.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(('iso2__regex', '^[A-Z]{2}$'), ('iso2', ''), _connector='OR'), name='country_iso2_shape', violation_error_message='Two capital letters, such as IN.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(('iso3__regex', '^[A-Z]{3}$'), ('iso3', ''), _connector='OR'), name='country_iso3_shape', violation_error_message='Three capital letters, such as IND.'),
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(('iso_numeric__regex', '^[0-9]{3}$'), ('iso_numeric', ''), _connector='OR'), name='country_iso_numeric_shape', violation_error_message='Three digits, such as 356.'),
        ),
        migrations.AddConstraint(
            model_name='countryname',
            constraint=models.CheckConstraint(condition=models.Q(('text__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='countryname_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='countryname',
            constraint=models.CheckConstraint(condition=models.Q(('text__regex', '\\S')), name='countryname_text_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='document_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('until_last__isnull', True), ('effective_first__isnull', True), ('until_last__gte', models.F('effective_first')), _connector='OR'), name='event_until_after_effective', violation_error_message='“Until” is before it takes effect.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('place__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('basis__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('cause__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='event_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(('value__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='identifier_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(('value__regex', '\\S')), name='identifier_value_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='official',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='official_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='official',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='official_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='official',
            constraint=models.CheckConstraint(condition=models.Q(('wikidata__regex', '^Q[1-9][0-9]*$'), ('wikidata', ''), _connector='OR'), name='official_wikidata_shape', violation_error_message='Give the number of the item, such as Q159.'),
        ),
        migrations.AddConstraint(
            model_name='officialname',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='officialname_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='officialname',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='officialname_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='series_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='series_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.CheckConstraint(condition=models.Q(('office__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='signature_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='slug',
            constraint=models.CheckConstraint(condition=models.Q(('target__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='slug_target_shape', violation_error_message='Give the slug of the record it leads to.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('key__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='source_key_shape', violation_error_message='Use lower-case letters, digits and single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('language__regex', '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'), ('language', ''), _connector='OR'), name='source_language_shape', violation_error_message='Give a language tag such as en or ru.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('publisher__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='source_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.LessThanOrEqual(agreements.models.constraints.OctetLength('url'), 2000), name='source_url_indexable', violation_error_message='The address is too long.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '\\S')), name='source_title_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='subject_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='subject_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='subjectcode',
            constraint=models.CheckConstraint(condition=models.Q(('code__regex', '\\S')), name='subjectcode_code_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='summit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('city__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='summit_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='summit',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='summit_name_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), name='tenure_one_line', violation_error_message='There are line breaks or control characters in it.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('title__regex', '\\S')), name='tenure_title_said', violation_error_message='Give it in words.'),
        ),
        migrations.AddConstraint(
            model_name='termclause',
            constraint=models.CheckConstraint(condition=models.Q(('until_last__isnull', True), ('date_first__isnull', True), ('until_last__gte', models.F('date_first')), _connector='OR'), name='termclause_until_after_date', violation_error_message='“Until” is before it takes effect.'),
        ),
        migrations.RunSQL((SQL / "closer_rules.sql").read_text()),
    ]
