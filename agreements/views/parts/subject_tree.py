"""The two levels of subjects, each with the number of published agreements on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from agreements.models import Agreement, Subject
from agreements.models.facets import Chosen, counted, tallied
from agreements.views.lists.as_of import AsOf


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


def subject_tree(today: dt.date) -> list[Group]:
    """Every group in the order of the taxonomy, from the sums that are kept."""
    counts = tallied(today)[1].values["subject"]
    most = max(counts.values(), default=1)
    topics: dict[int | None, list[Topic]] = {}
    groups = []
    for subject in Subject.objects.all():
        if subject.parent_id is None:
            groups.append(subject)
        else:
            told = _topic(subject, counts, most)
            topics.setdefault(subject.parent_id, []).append(told)
    return [Group(_topic(group, counts, most), topics.get(group.pk, [])) for group in groups]


def topics_of(group: Subject, as_of: AsOf) -> list[Topic]:
    """The topics of one group, in two queries; none for a topic."""
    if group.parent_id is not None:
        return []
    counts = _counts(group, as_of)
    found = group.topics.all()
    most = max((counts.get(str(topic.pk), 0) for topic in found), default=0) or 1
    return [_topic(topic, counts, most, as_of.suffix) for topic in found]


def _counts(group: Subject, as_of: AsOf) -> Mapping[str, int]:
    """Published agreements by the key of their subject; of another day those of *group* alone."""
    if not as_of.asked:
        return tallied(as_of.day)[1].values["subject"]
    own = as_of.begun(Agreement.objects.published().about([group.slug]))
    return counted(own, Chosen(as_of.day)).values["subject"]


def _topic(subject: Subject, counts: Mapping[str, int], most: int, suffix: str = "") -> Topic:
    count = counts.get(str(subject.pk), 0)
    share = max(1, round(100 * count / most)) if count else 0
    return Topic(
        subject.name, subject.get_absolute_url() + suffix, subject.scope_note, count, share
    )
