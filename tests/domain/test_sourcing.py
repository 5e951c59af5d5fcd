"""Which facts have a source of their own, which rest on the record's, and which on none."""

from __future__ import annotations

from agreements.domain.account import Account, Claim, Clause, Happening, Member, Signatory
from agreements.domain.sourcing import Sourcing, Statement, sourcing
from tests.domain.warnings.told import day

PARTIES = [Member("in", "A"), Member("ru", "B")]
SIGNED = "signing"


def signed(*claims: Claim) -> Happening:
    people = [Signatory("singh"), Signatory("manturov")]
    date = day("2019-09-04")
    return Happening(
        "signed", date=date, place="Vladivostok", signatories=people, claims=claims, key=SIGNED
    )


def test_without_any_source_every_fact_rests_on_nothing() -> None:
    account = Account([signed()], PARTIES, "Spares", clause=Clause())
    assert sourcing(account) == Sourcing(
        (),
        (
            Statement("title"),
            Statement("parties", "in"),
            Statement("parties", "ru"),
            Statement("term"),
            Statement("date", key=SIGNED),
            Statement("place", key=SIGNED),
            Statement("signatories", "singh", SIGNED),
            Statement("signatories", "manturov", SIGNED),
        ),
    )


def test_a_source_of_the_record_supports_what_is_told_of_the_record_and_no_event() -> None:
    account = Account([signed(Claim("date"))], PARTIES, "Spares", [Claim()])
    assert sourcing(account) == Sourcing(
        (Statement("title"), Statement("parties", "in"), Statement("parties", "ru")),
        (
            Statement("place", key=SIGNED),
            Statement("signatories", "singh", SIGNED),
            Statement("signatories", "manturov", SIGNED),
        ),
    )


def test_a_source_of_an_event_supports_all_of_it() -> None:
    account = Account([signed(Claim())], claims=[Claim("title")])
    assert sourcing(account) == Sourcing()


def test_a_source_for_one_party_or_signatory_is_for_no_other() -> None:
    claims = [Claim("date"), Claim("place"), Claim("signatories", of="singh")]
    account = Account([signed(*claims)], PARTIES, claims=[Claim("parties", of="in")])
    assert sourcing(account) == Sourcing(
        (), (Statement("parties", "ru"), Statement("signatories", "manturov", SIGNED))
    )
    both = Account([signed(Claim())], PARTIES, claims=[Claim("parties")])
    assert sourcing(both) == Sourcing()


def test_that_something_happened_is_a_fact_where_nothing_more_is_told() -> None:
    account = Account([Happening("ratified", key="r")])
    assert sourcing(account) == Sourcing((), (Statement("", key="r"),))
