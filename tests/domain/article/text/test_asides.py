"""Links to other stories are no part of an article."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only, read

NEWS = "Fish in the news\n\nLatvia and Chile signed a memorandum on fish in Riga on Thursday.\n\n"


@pytest.mark.parametrize(
    "links",
    [
        "Related:\n- The second memorandum: who will pay?\n- Latvia and Peru sign a tax treaty",
        "MOST READ\n1. Latvia and Peru sign a tax treaty\n2. Letters",
        "ALSO READ | Latvia and Peru sign a tax treaty",
        "Read more: Latvia and Peru have signed a tax treaty",
    ],
)
def test_links_tell_of_no_agreement(links: str) -> None:
    assert only(NEWS + links, "2020-06-05").parties == ("lv", "cl")


def test_the_article_goes_on_after_the_links() -> None:
    told = read(
        NEWS + "Related\nLatvia and Peru sign a tax treaty\n\nThe two also signed a treaty on "
        "extradition, it was said.\n\nRelated talks went on. A treaty on ports was signed, too.",
        "2020-06-05",
    ).agreements
    assert [one.kind for one in told] == ["memorandum-of-understanding", "treaty", "treaty"]


def test_a_correction_is_no_part_of_the_article() -> None:
    text = (
        "Fish\n\nLatvia and Chile signed a cod treaty on Tuesday.\n\nCorrection: An earlier "
        "version of this article said the cod protocol was signed on Monday."
    )
    assert only(text, "2020-06-05").signed == "2020-06-02"


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Roe, Staff Writer",
        "By our foreign desk",
        "Updated: 3 hours ago",
        "Last updated on Monday, 10:30",
        "Staff Correspondent",
        "02 June 2020, 12:17 GMT",
        "Photo: Press office",
    ],
)
def test_a_byline_changes_nothing(byline: str) -> None:
    body = (
        "Nobody was late.\n\nThe ministers met on Wednesday. They signed a cod treaty between "
        "Latvia and Chile in Riga."
    )
    plain = read(f"Fish in the news\n\n{body}", "2020-06-05")
    told = read(f"Fish in the news\n\n{byline}\n\n{body}", "2020-06-05")
    facts = [(one.signed, one.place, one.background) for one in told.agreements]
    assert facts == [(one.signed, one.place, one.background) for one in plain.agreements]
    assert facts == [("2020-06-03", "Riga", False)]
