"""The country tables: whole, consistent, and not fooled by ISO 3166-3, which dates codes."""

import re
from collections import Counter, defaultdict

import pytest

from agreements.domain.partial_date import PartialDate
from tests.data.tables import Row, table

COUNTRIES = {row["code"]: row for row in table("countries/countries")}
NAMES = table("countries/names")
EXISTENCE = table("countries/existence")
SUCCESSIONS = table("countries/successions")
CAPITALS = table("countries/capitals")
OWN_TWO_LETTER_CODES = {"su", "dd", "cs", "yu", "eu", "un", "xk"}


def of_type(kind: str) -> set[str]:
    return {code for code, row in COUNTRIES.items() if row["type"] == kind}


def existence_of(code: str) -> list[tuple[str, str]]:
    return [(row["began"], row["ended"]) for row in EXISTENCE if row["code"] == code]


def names_of(code: str, text: str) -> list[tuple[str, str]]:
    return [(n["from"], n["to"]) for n in NAMES if (n["code"], n["text"]) == (code, text)]


def unsourced(rows: list[Row]) -> list[Row]:
    return [row for row in rows if not re.match(r"https?://[^\s<>\"]+$", row["source_url"])]


def test_codes_are_unique_and_without_hyphen() -> None:
    assert len(COUNTRIES) == len(table("countries/countries"))
    assert [c for c in COUNTRIES if not re.fullmatch(r"[a-z][a-z0-9]{1,7}", c)] == []


def test_names_are_unique() -> None:
    assert [n for n, k in Counter(r["name"] for r in COUNTRIES.values()).items() if k > 1] == []


def test_all_iso_entries_are_there_under_their_code() -> None:
    iso = {row["iso2"].lower(): code for code, row in COUNTRIES.items() if row["iso2"]}
    assert len(iso) == 249
    assert {alpha for alpha, code in iso.items() if alpha != code} == set()
    for column, shape in (("iso3", r"[A-Z]{3}"), ("iso_numeric", r"\d{3}")):
        values = [COUNTRIES[code][column] for code in iso]
        assert [v for v in values if not re.fullmatch(shape, v)] == []
        assert len(set(values)) == 249
    assert (iso["na"], iso["tw"], iso["va"]) == ("na", "tw", "va")


def test_our_own_codes_collide_with_no_living_one() -> None:
    living = {row[c].lower() for row in COUNTRIES.values() for c in ("iso2", "iso3")} - {""}
    own = {code for code, row in COUNTRIES.items() if not row["iso2"]}
    assert own & living == set()
    assert {code for code in own if len(code) == 2} == OWN_TWO_LETTER_CODES


def test_types_and_organisations() -> None:
    known = {"state", "former-state", "territory", "international-organisation"}
    assert {row["type"] for row in COUNTRIES.values()} == known
    assert {"eu", "un", "wbg", "ibrd", "ida", "ifc"} <= of_type("international-organisation")
    assert len(of_type("former-state")) >= 34


@pytest.mark.parametrize(
    "rows", [NAMES, EXISTENCE, CAPITALS], ids=["names", "existence", "capitals"]
)
def test_rows_refer_to_known_countries(rows: list[Row]) -> None:
    assert {row["code"] for row in rows} - set(COUNTRIES) == set()


@pytest.mark.parametrize(
    ("rows", "begins", "ends"),
    [(NAMES, "from", "to"), (EXISTENCE, "began", "ended"), (SUCCESSIONS, "date", "date")],
    ids=["names", "existence", "successions"],
)
def test_dates_are_edtf_and_no_end_precedes_its_beginning(
    rows: list[Row], begins: str, ends: str
) -> None:
    for row in rows:
        first, last = (PartialDate.parse(row[c]) if row[c] else None for c in (begins, ends))
        if first and last and first.first and last.last:
            assert first.first <= last.last, row


def test_every_former_state_has_sourced_dates_and_a_sourced_name() -> None:
    assert unsourced(EXISTENCE) == []
    assert of_type("former-state") - {row["code"] for row in EXISTENCE if row["ended"]} == set()
    sourced = {n["code"] for n in NAMES if n["kind"] == "name" and n["source_url"]}
    assert of_type("former-state") - sourced == set()


def test_every_name_with_an_interval_has_a_source() -> None:
    assert unsourced([name for name in NAMES if name["from"] or name["to"]]) == []


def test_names_are_not_repeated() -> None:
    keys = Counter((n["code"], n["kind"], n["language"], n["text"], n["from"]) for n in NAMES)
    assert [key for key, times in keys.items() if times > 1] == []


def test_kinds_and_languages_of_names() -> None:
    kinds = {"name", "official", "alias", "adjective", "combining"}
    assert {name["kind"] for name in NAMES} == kinds
    languages = {row["language"] for row in [*NAMES, *CAPITALS]}
    tag = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
    assert [text for text in languages if not tag.fullmatch(text)] == []


def test_every_state_has_an_adjective_and_names_in_other_languages() -> None:
    have = defaultdict(set)
    for name in NAMES:
        have[name["code"]].add("adjective" if name["kind"] == "adjective" else name["language"])
    wanted = {"adjective", "ru", "hi", "fr", "de", "es", "it", "pt"}
    assert {code: wanted - have[code] for code in of_type("state") if wanted - have[code]} == {}


def test_two_living_countries_share_a_spelling_only_where_listed() -> None:
    holders = defaultdict(set)
    for name in NAMES:
        if name["code"] not in of_type("former-state"):
            holders[name["language"], name["text"].casefold()].add(name["code"])
    shared = {key: codes for key, codes in holders.items() if len(codes) > 1}
    listed = {
        (row["language"], row["text"].casefold()): set(row["codes"].split())
        for row in table("countries/ambiguous")
    }
    assert shared == listed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("India, Republic of", "in"),
        ("Bharat", "in"),
        ("भारत", "in"),
        ("Russian Federation", "ru"),
        ("Россия", "ru"),
        ("США", "us"),
        ("U.S.", "us"),
        ("Great Britain", "gb"),
        ("Korea, Republic of", "kr"),
        ("USSR", "su"),
        ("Serb-Croat-Slovene State", "yu"),
        ("Siam", "th"),
        ("Irish Free State", "ie"),
    ],
)
def test_spellings_of_treaty_lists_and_of_other_scripts(text: str, code: str) -> None:
    assert {name["code"] for name in NAMES if name["text"] == text} == {code}


def test_a_capital_is_no_name_of_its_government() -> None:
    assert [n for n in NAMES if n["text"] in {"Moscow", "New Delhi", "Washington", "Tunis"}] == []
    assert {c["code"] for c in CAPITALS if c["text"] == "Moscow"} == {"ru", "su"}


def test_successions_refer_to_known_countries_once_and_with_a_source() -> None:
    pairs = [(row["predecessor"], row["successor"]) for row in SUCCESSIONS]
    assert {code for pair in pairs for code in pair} - set(COUNTRIES) == set()
    assert len(set(pairs)) == len(pairs)
    assert unsourced(SUCCESSIONS) == []
    assert {row["continues"] for row in SUCCESSIONS} == {"yes", "no"}


def test_a_state_is_continued_by_one_at_most() -> None:
    continued = Counter(row["predecessor"] for row in SUCCESSIONS if row["continues"] == "yes")
    assert [code for code, times in continued.items() if times > 1] == []


def test_no_state_succeeds_itself_by_any_way_round() -> None:
    followers = defaultdict(set)
    for row in SUCCESSIONS:
        followers[row["predecessor"]].add(row["successor"])
    reached = {code: set(after) for code, after in followers.items()}
    for _ in followers:
        for after in reached.values():
            after |= {late for code in after for late in followers.get(code, ())}
    assert [code for code, after in reached.items() if code in after] == []


def test_who_continues_whom() -> None:
    continued = {r["predecessor"]: r["successor"] for r in SUCCESSIONS if r["continues"] == "yes"}
    assert (continued["su"], continued["scg"], continued["uar"]) == ("ru", "rs", "eg")
    assert continued["otto"] == "tr"
    assert {"cs", "yu", "dd", "yar", "pdry"} & set(continued) == set()
    after_the_union = {r["successor"]: r["date"] for r in SUCCESSIONS if r["predecessor"] == "su"}
    assert len(after_the_union) == 12
    assert set(after_the_union.values()) == {"1991-12-26"}


def test_the_soviet_union_ended_before_its_code_was_withdrawn() -> None:
    assert existence_of("su") == [("1922-12-30", "1991-12-26")]


def test_czechoslovakia_existed_twice() -> None:
    assert existence_of("cs") == [("1918-10-28", "1939-03-15"), ("1945-05-10", "1992-12-31")]


def test_one_withdrawn_code_is_two_states() -> None:
    assert existence_of("yu") == [("1918-12-01", "1992-04-27")]
    assert existence_of("scg") == [("1992-04-27", "2006-06-03")]


def test_renamed_states_did_not_die() -> None:
    former_names = {COUNTRIES[code]["name"] for code in of_type("former-state")}
    assert former_names & {"Zaire", "Burma", "Dahomey", "Upper Volta", "Ceylon", "Siam"} == set()
    assert names_of("cd", "Zaire") == [("1971-10-27", "1997-05-17")]
    assert names_of("mm", "Burma") == [("", "1989")]
    assert names_of("bf", "Upper Volta") == [("", "1984-08-04")]
    assert existence_of("cd") == [("1960-06-30", "")]
