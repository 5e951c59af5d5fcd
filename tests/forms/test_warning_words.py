"""Every warning has a code, a sentence, and words for its facts."""

from __future__ import annotations

from agreements.forms.warning_words import SENTENCES, Names, sentence
from agreements.models.choices import WarningCode

NAMES = Names({"ru": "Russia", "su": "Soviet Union"}, {"singh": "R. Singh"}, {"s-20": "Summit"})


def test_each_code_has_its_sentence() -> None:
    assert sorted(SENTENCES) == sorted(WarningCode.values)


def test_a_state_is_named_with_the_one_that_was_there() -> None:
    facts = {"country": "ru", "signed": "1971-08-09", "instead": "su"}
    said = "Russia did not exist at signature (9 August 1971); Soviet Union did."
    assert sentence("state-of-another-time", facts, NAMES) == said
    facts["instead"] = ""
    said = "Russia did not exist at signature (9 August 1971)."
    assert sentence("state-of-another-time", facts, NAMES) == said


def test_dates_kinds_people_and_summits_in_words() -> None:
    facts = {"kind": "extended", "date": "2020", "end": "expired", "ended": "2015-03"}
    said = "Extended 2020, after its end (expired March 2015)."
    assert sentence("prolonged-after-end", facts, NAMES) == said
    facts = {"official": "singh", "date": "2019-09-04"}
    said = "R. Singh held no recorded office on 4 September 2019."
    assert sentence("without-office", facts, NAMES) == said
    facts = {"date": "2019-09-06", "summit": "s-20", "days": "2019-09-04/2019-09-05"}
    said = "6 September 2019 is no day of the Summit (4-5 September 2019)."
    assert sentence("off-the-summit", facts, NAMES) == said.replace("-", "–")


def test_claims_stand_side_by_side() -> None:
    facts = {"kind": "signed", "fact": "place", "claims": "Delhi | Moscow"}
    assert sentence("sources-disagree", facts, NAMES) == (
        "Sources disagree on the place: Delhi; Moscow."
    )
