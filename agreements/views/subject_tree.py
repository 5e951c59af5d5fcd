"""The two levels of subjects, each with the number of published agreements on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import Coalesce

from agreements.models import Agreement, AgreementSubject, Subject
from agreements.views.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject with its number; ``share`` is of the largest group, in hundredths."""

    name: str
    url: str
    scope: str
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group with its topics; an agreement on several of them counts once for the group."""

    own: Topic
    topics: list[Topic]


def subject_tree() -> list[Group]:
    """Every group in the order of the taxonomy, in three queries."""
    counts, totals = _counts("subject"), _counts("group")
    most = max(totals.values(), default=0) or 1
    topics: dict[int | None, list[Topic]] = {}
    groups = []
    for subject in Subject.objects.all():
        if subject.parent_id is None:
            groups.append(subject)
        else:
            told = _topic(subject, counts.get(subject.pk, 0), most)
            topics.setdefault(subject.parent_id, []).append(told)
    return [
        Group(_topic(group, totals.get(group.pk, 0), most), topics.get(group.pk, []))
        for group in groups
    ]


def topics_of(group: Subject, as_of: AsOf) -> list[Topic]:
    """The topics of one group, in two queries; none for a topic."""
    if group.parent_id is not None:
        return []
    counts = _counts("subject", as_of)
    found = group.topics.all()
    most = max((counts.get(topic.pk, 0) for topic in found), default=0) or 1
    return [_topic(topic, counts.get(topic.pk, 0), most, as_of.suffix) for topic in found]


def _counts(by: str, as_of: AsOf | None = None) -> dict[int, int]:
    """Published agreements by subject, or by group with what is on the group itself."""
    found = AgreementSubject.objects.filter(agreement__state="published")
    if as_of and as_of.asked:
        found = found.filter(agreement__in=Agreement.objects.begun(by=as_of.day).order_by())
    grouped = found.annotate(group=Coalesce("subject__parent", "subject"))
    return dict(
        grouped.order_by().values_list(by).annotate(count=Count("agreement", distinct=True))
    )


def _topic(subject: Subject, count: int, most: int, suffix: str = "") -> Topic:
    share = max(1, round(100 * count / most)) if count else 0
    return Topic(
        subject.name, subject.get_absolute_url() + suffix, subject.scope_note, count, share
    )
