"""The subject tables: two levels, and every code of the four lists mapped to one topic."""

import re
from collections import Counter

import pytest

from tests.data.tables import table

SUBJECTS = {row["slug"]: row for row in table("subjects/subjects")}
CODES = table("subjects/codes")
TOPICS = {slug for slug, row in SUBJECTS.items() if row["group"]}
PRIMARY = [(row["scheme"], row["code"]) for row in CODES if row["primary"] == "yes"]
CORPUS_WORDS = """defence; arms and equipment; nuclear energy; energy; trade; investment; taxation;
finance; transport; aviation; shipping; space; science and technology; culture; education; health;
environment; agriculture; justice and extradition; security and counter-terrorism; border;
migration and visas; labour; tourism; information technology; disaster management;
strategic partnership"""


def primary_subject(scheme: str, code: str) -> str:
    return next(
        row["subject"]
        for row in CODES
        if (row["scheme"], row["code"], row["primary"]) == (scheme, code, "yes")
    )


def test_slugs_and_names_are_unique_and_slugs_well_formed() -> None:
    rows = table("subjects/subjects")
    assert len(SUBJECTS) == len(rows) == len({row["name"] for row in rows})
    assert [s for s in SUBJECTS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", s)] == []


def test_two_levels_only() -> None:
    groups = set(SUBJECTS) - TOPICS
    assert (len(groups), len(TOPICS)) == (14, 74)
    assert {SUBJECTS[slug]["group"] for slug in TOPICS} == groups


def test_order_is_total_and_keeps_topics_under_their_group() -> None:
    ordered = sorted(SUBJECTS.values(), key=lambda row: int(row["order"]))
    assert len({row["order"] for row in ordered}) == len(ordered)
    heading = ""
    for row in ordered:
        heading = heading if row["group"] else row["slug"]
        assert row["group"] in {"", heading}, row


def test_every_subject_says_what_it_covers() -> None:
    assert [slug for slug, row in SUBJECTS.items() if not row["scope_note"]] == []


@pytest.mark.parametrize(
    ("scheme", "count"), [("wti", 82), ("dcad", 6), ("uk", 98), ("corpus", 27)]
)
def test_every_code_of_a_list_has_one_primary_topic(scheme: str, count: int) -> None:
    codes = {row["code"] for row in CODES if row["scheme"] == scheme}
    primary = [code for listed, code in PRIMARY if listed == scheme]
    assert len(codes) == count
    assert Counter(primary) == Counter(codes)


def test_codes_belong_to_topics_and_are_listed_once() -> None:
    assert {row["subject"] for row in CODES} == TOPICS
    keys = Counter((row["scheme"], row["code"], row["subject"]) for row in CODES)
    assert [key for key, times in keys.items() if times > 1] == []


def test_world_treaty_index_codes_have_their_shape() -> None:
    codes = {code for scheme, code in PRIMARY if scheme == "wti"}
    assert [code for code in codes if not re.fullmatch(r"[1-9][A-Z]{3,5}", code)] == []


def test_corpus_words_are_topics_of_that_name() -> None:
    for word in re.split(r";\s+", CORPUS_WORDS):
        assert primary_subject("corpus", word) == re.sub(r"[^a-z]+", "-", word)


def test_lists_agree_where_they_mean_the_same() -> None:
    assert primary_subject("wti", "9XTRAD") == primary_subject("uk", "EXTRADITION")
    assert primary_subject("wti", "4ATOM") == primary_subject("uk", "ATOMIC ENERGY")
    assert primary_subject("dcad", "DCA") == primary_subject("uk", "DEFENCE")
    assert primary_subject("wti", "5AIR") == primary_subject("corpus", "aviation")
