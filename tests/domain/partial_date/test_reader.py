"""What people type, and what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate, PartialDateError, read, wording
from tests.domain.partial_date.strategies import dates

WORDS = """
    4 Sep 2019                     2019-09-04
    4 September 2019               2019-09-04
    4th September 2019             2019-09-04
    the 4th of September, 2019     2019-09-04
    on 4 September 2019            2019-09-04
    4. September 2019              2019-09-04
    4-Sep-2019                     2019-09-04
    4 SEPT 2019.                   2019-09-04
    September 4, 2019              2019-09-04
    Sep. 4 2019                    2019-09-04
    2019 September 4               2019-09-04
    Sept. 2019                     2019-09
    in September 2019              2019-09
    September, 2019                2019-09
    2019 Sep                       2019-09
    29 February 2020               2020-02-29
    1 May 0987                     0987-05-01
"""
NUMBERS = """
    2019                           2019
    2019-09                        2019-09
    2019-9                         2019-09
    2019-09-04                     2019-09-04
    2019-9-4                       2019-09-04
    2019/09/04                     2019-09-04
    04.09.2019                     2019-09-04
    4.9.2019                       2019-09-04
    04. 09. 2019                   2019-09-04
    13/9/2019                      2019-09-13
    9/13/2019                      2019-09-13
    9-13-2019                      2019-09-13
    5/5/2019                       2019-05-05
    9/2019                         2019-09
    09.2019                        2019-09
"""
QUALIFIED = """
    about 1971                     1971~
    c. 1971                        1971~
    c1971                          1971~
    ca 1971                        1971~
    ca. 1971                       1971~
    circa May 1971                 1971-05~
    approx. 1971                   1971~
    around May 1971                1971-05~
    ~1971                          1971~
    1971~                          1971~
    1971?                          1971?
    1971 (?)                       1971?
    probably 4 May 1971            1971-05-04?
    perhaps 1971                   1971?
    probably about 1971            1971%
    about 1971?                    1971%
    1971?~                         1971%
    1971%                          1971%
"""
AMONG = """
    between 1971 and 1973          [1971..1973]
    1971-1973                      [1971..1973]
    1971 - 1973                    [1971..1973]
    1971–1973                      [1971..1973]
    1971 to 1973                   [1971..1973]
    from 1971 to 1973              [1971..1973]
    1971 or 1972                   [1971..1972]
    either 1971 or 1973 or 1972    [1971..1973]
    1972 or 1971                   [1971..1972]
    1971 or 1971                   1971
    4-5 September 2019             [2019-09-04..2019-09-05]
    September 4-5, 2019            [2019-09-04..2019-09-05]
    4 or 5 September 2019          [2019-09-04..2019-09-05]
    30 May - 2 June 2019           [2019-05-30..2019-06-02]
    30 May-2 June 2019             [2019-05-30..2019-06-02]
    between May and June 2019      [2019-05..2019-06]
    between June 1971 and 1973     [1971-06..1973]
    01.02.2019-03.02.2019          [2019-02-01..2019-02-03]
    [1971 .. 1973]                 [1971..1973]
"""
BOUNDED = """
    before 1973                    [..1972]
    before May 1973                [..1973-04]
    before 1 January 1973          [..1972-12-31]
    by 1973                        [..1973]
    until 4 May 1973               [..1973-05-04]
    up to 1973                     [..1973]
    no later than May 1973         [..1973-05]
    not after 1973                 [..1973]
    in or before 1973              [..1973]
    after 1971                     [1972..]
    after 31 December 1971         [1972-01-01..]
    later than May 1971            [1971-06..]
    since 1971                     [1971..]
    from May 1971                  [1971-05..]
    not before 1971                [1971..]
    on or after 4 May 1971         [1971-05-04..]
    [..1973]                       [..1973]
"""


def rows(table: str) -> list[list[str]]:
    return [line.strip().rsplit(maxsplit=1) for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("typed", "text"),
    [row for table in (WORDS, NUMBERS, QUALIFIED, AMONG, BOUNDED) for row in rows(table)],
)
def test_read(typed: str, text: str) -> None:
    held = read(typed.strip())
    assert held == PartialDate.parse(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("  4\u00a0Sep\u20092019\n", "2019-09-04"),
        ("\u200f4 Sep 2019\u200e", "2019-09-04"),
        ("\ufeff2019\u200b-09", "2019-09"),
        ("\uff12\uff10\uff11\uff19", "2019"),
        ("\u0968\u0966\u0967\u096f-\u0966\u096f", "2019-09"),
        ("\u0662\u0660\u0661\u0669", "2019"),
        ("\u06f1\u06f9\u06f7\u06f1", "1971"),
        ("2019\u201109\u221204", "2019-09-04"),
        ("1971\u20141973", "[1971..1973]"),
    ],
)
def test_blanks_digits_and_marks_of_every_kind(typed: str, text: str) -> None:
    assert read(typed) == PartialDate.parse(text)


@pytest.mark.parametrize("typed", ["", "   ", "\u00a0\n\t", "\u200f"])
def test_nothing_typed_is_no_date(typed: str) -> None:
    assert read(typed) is None


NO_YEAR = "The year is missing or cut short: write all four digits, as in 4 September 2019."
NO_MONTH = "The month is missing: write it as a word, as in 4 September 2019."
BOTH = "A day between two others cannot be “about” or “probably” too: leave that out."
UNSEEN = "There is a character in the date that cannot be seen: type it again."


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("4/9/2019", "That may be 4 September or 9 April: write the month as a word."),
        ("04-09-2019", "That may be 4 September or 9 April: write the month as a word."),
        ("4 9 2019", "That may be 4 September or 9 April: write the month as a word."),
        ("2019/09", "It is not clear whether “09” is a month: write it as a word."),
        ("31 Feb 2019", "There is no 31 February 2019: write 28 February 2019 or February 2019."),
        ("13.13.2019", "There is no month 13: write a month from 01 to 12, or only 2019."),
        ("0 May 2019", "There is no 0 May 2019: write 31 May 2019 or May 2019."),
        ("0000", "The year must be between 0001 and 9999."),
        ("between 0000 and 1971", "The year must be between 0001 and 9999."),
        ("4 September", NO_YEAR),
        ("September 19", NO_YEAR),
        ("4 Sep 19", NO_YEAR),
        ("Sep 4, 19", NO_YEAR),
        ("04.09.19", NO_YEAR),
        ("12", NO_YEAR),
        ("4 or 5 September", NO_YEAR),
        ("5, 2019", NO_MONTH),
        ("about 1971-1973", BOTH),
        ("probably before 1973", BOTH),
        ("between 1973 and 1971", "1971 is before 1973: write the earlier one first."),
        ("before 0001", "The years end at 0001: leave it out."),
        ("after 9999", "The years end at 9999: leave it out."),
        ("1971/1973", "That is a span: for one day within it write “between 1971 and 1973”."),
        ("20\x0019", UNSEEN),
        ("2019\ud800", UNSEEN),
        ("2019\x7f", UNSEEN),
        ("9" * 201, "That is too long for a date: write it as 4 September 2019."),
        (
            "Today",
            "“Today” is not understood as a date: write for example 4 September 2019, "
            "September 2019, about 1971 or between 1971 and 1973.",
        ),
    ],
)  # fmt: skip
def test_refused_with_what_to_write_instead(typed: str, sentence: str) -> None:
    with pytest.raises(PartialDateError) as refusal:
        read(typed)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "typed",
    ["44 BC", "1970s", "early 2019", "1971-", "-1971", "2019--09", "Marchember 2019", "Ma 2019",
     "4 Sep Oct 2019", "about", "between 1971", "1971 or later", "2019-09-04T10:00", "99999",
     "[1971..1973", "[", "½ May 2019", "%(text)s", "?", "~", "before about 1973"],
)  # fmt: skip
def test_refused(typed: str) -> None:
    with pytest.raises(PartialDateError):
        read(typed)


@given(dates)
def test_edtf_is_read_as_it_is_parsed(held: PartialDate) -> None:
    assert read(held.text) == held


@given(dates)
def test_the_wording_is_read_back(held: PartialDate) -> None:
    assert read(wording(held)) == held


PIECES = """
    4 5 31 12 0 2019 1971 19 sep may september of the in about c. ? ~ between and or - / . , to
    before after by since 2019-09 [ .. ]
"""
VOCABULARY = st.sampled_from(PIECES.split())


@given(st.one_of(st.text(), st.lists(VOCABULARY, max_size=7).map(" ".join)))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        held = read(typed)
    except PartialDateError as refusal:
        assert str(refusal).encode()  # noqa: PT017 - a sentence that can be sent
    else:
        assert held is None or PartialDate.parse(held.text) == held
