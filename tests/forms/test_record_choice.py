"""Records chosen by key, looked up together."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from agreements.forms.record_choice import Chosen, RecordChoice, RecordsChoice
from agreements.models import Country, Subject
from tests.factories import CountryFactory, SubjectFactory

pytestmark = pytest.mark.django_db
NOBODYS = ["", None, "abc", "\x00", "9" * 40, "-1", "1.5", "٣x"]


def test_many_are_found_in_one_query(django_assert_num_queries: Any) -> None:
    subjects = SubjectFactory.create_batch(3)
    chosen = Chosen(Subject.objects.all())
    chosen.want([*NOBODYS, *(str(subject.pk) for subject in subjects)])
    with django_assert_num_queries(1):
        found = [chosen.get(str(subject.pk)) for subject in subjects]
        again = [chosen.get(subject.pk) for subject in subjects]
    assert found == again == subjects


@pytest.mark.parametrize("key", NOBODYS)
def test_what_is_no_key_finds_nothing(key: str | None) -> None:
    CountryFactory.create(code="in")
    assert Chosen(Subject.objects.all()).get(key) is None
    assert Chosen(Country.objects.all()).get(key) is None


def test_one_record_or_none() -> None:
    subject = SubjectFactory.create()
    field = RecordChoice(Subject.objects.all(), required=False)
    assert field.clean(str(subject.pk)) == subject
    assert field.clean("") is None
    with pytest.raises(ValidationError, match="not there any more"):
        field.clean("0")


def test_several_records_in_the_order_chosen_each_once() -> None:
    one, other = SubjectFactory.create_batch(2)
    field = RecordsChoice(Subject.objects.all(), required=False)
    assert field.clean([str(other.pk), str(one.pk), str(other.pk)]) == [other, one]
    assert field.clean([]) == []
    with pytest.raises(ValidationError, match="not there any more"):
        field.clean([str(one.pk), "\x00"])
    with pytest.raises(ValidationError, match="required"):
        RecordsChoice(Subject.objects.all()).clean([])
