"""Single rows and statements that are wrong together with what is there already."""

from __future__ import annotations

from typing import Any

from tests.models.constraints.invalid import Attempt

# What is wrong, in which table, and where the row differs from a sound one of it.
_ROWS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("country on both sides", "party", {"side": "B", "country_id": "in"}),
    ("country twice on a side", "party", {"country_id": "in"}),
    ("two leads of a side", "party", {"role": "lead"}),
    ("two leads of the other side", "party", {"role": "lead", "side": "B"}),
    ("country code taken", "country", {"code": "in"}),
    ("country code with a hyphen", "country", {"code": "x-x"}),
    ("country code in upper case", "country", {"code": "XX"}),
    ("country code of one letter", "country", {"code": "x"}),
    ("country code that is long", "country", {"code": "atlantis9"}),
    ("country name taken", "country", {"name": "Country in"}),
    ("ISO code taken", "country", {"iso2": "IN"}),
    ("ISO code in lower case", "country", {"iso2": "xx"}),
    ("ISO code of three letters", "country", {"iso3": "xxx"}),
    ("ISO number of letters", "country", {"iso_numeric": "abc"}),
    ("existence overlaps", "countryexistence",
        {"country_id": "ru", "began": "2000", "ended": None}),
    ("existence overlaps", "countryexistence",
        {"country_id": "ru", "began": None, "ended": None}),
    ("existence overlaps", "countryexistence", {"country_id": "ru", "ended": "1992"}),
    ("existence overlaps", "countryexistence", {"country_id": "ru", "ended": None}),
    ("second continuing successor", "succession",
        {"predecessor_id": "su", "successor_id": "kz", "continues": True}),
    ("succession twice", "succession", {"predecessor_id": "su", "successor_id": "ru"}),
    ("succession of itself", "succession", {"predecessor_id": "be", "successor_id": "be"}),
    ("succession in a circle", "succession", {"predecessor_id": "su", "successor_id": "re"}),
    ("succession in a circle", "succession", {"predecessor_id": "ru", "successor_id": "re"}),
    ("third level of subjects", "subject", {"parent_id": "{topic}"}),
    ("subject name taken", "subject", {"name": "Arms"}),
    ("subject code with two primaries", "subjectcode",
        {"code": "1ARMS", "subject_id": "{group}"}),
    ("subject code twice", "subjectcode", {"code": "1ARMS", "primary": False}),
    ("subject twice", "agreementsubject", {"subject_id": "{defence}"}),
    ("title in one language twice", "agreementtitle", {"language": "ru"}),
    ("identifier twice", "identifier", {"scheme": "unts", "value": "7"}),
    ("scheme in capitals", "identifier", {"scheme": "UNTS"}),
    ("relation twice", "relation", {"kind": "cites"}),
    ("relation to itself", "relation", {"to_id": "{draft}"}),
    ("document of nothing", "document", {"text": ""}),
    ("file under another hash", "documentfile", {"sha256": 64 * "0"}),
    ("file changed", "documentfile", {"data": b"Test"}),
    ("file of another size", "documentfile", {"size": 5}),
    ("text with a NUL", "documentfile", {"text": "a\x00"}),
    ("text with a control character", "documentfile", {"text": "a\x1b"}),
    ("text that nobody read", "documentfile", {"pages_read": 0}),
    ("nothing that was read", "documentfile", {"text": ""}),
    ("text with pages", "documentfile", {"pages": 1}),
    ("text of no encoding", "documentfile", {"encoding": ""}),
    ("PDF without pages", "documentfile", {"media_type": "application/pdf", "encoding": ""}),
    ("PDF of no pages", "documentfile",
        {"media_type": "application/pdf", "encoding": "", "pages": 0}),
    ("PDF with an encoding", "documentfile", {"media_type": "application/pdf", "pages": 1}),
    ("text that is long", "documentfile", {"text": 1_000_001 * "x"}),
    ("languages twice", "agreement", {"languages": ["en", "en"]}),
    ("languages with a gap", "agreement", {"languages": [None]}),
    ("languages with a gap", "agreement", {"languages": ["en", None]}),
    ("slug taken", "agreement", {"slug": "in-ru-public"}),
    ("slug that once was another's", "agreement", {"slug": "old-name"}),
    ("alias to itself", "slug", {"slug": "in-ru-public"}),
    ("alias to itself", "slug", {"slug": "never-used", "target": "never-used"}),
    ("alias twice", "slug", {"slug": "old-name"}),
    ("alias in place of a record", "slug", {"slug": "new-name"}),
    ("alias in a circle", "slug", {"slug": "new-name", "target": "old-name"}),
    ("tenure twice", "tenure",
        {"title": "Minister of Defence", "began": "2019-05-31", "ended": None}),
    ("ordinal taken", "summit", {"ordinal": 20}),
    ("ordinal 0", "summit", {"ordinal": 0}),
    ("ordinal below 0", "summit", {"ordinal": -1}),
    ("ordinal without a series", "summit", {"series_id": None}),
    ("series name taken", "series", {"name": "Annual Summit"}),
    ("address taken", "source", {"url": "https://example.org/press"}),
    ("address that is long", "source", {"url": "https://example.org/" + 991 * "é"}),
    ("key taken", "source", {"key": "press"}),
    ("pair out of order", "coverage", {"country_a_id": "ru", "country_b_id": "in"}),
    ("pair of one", "coverage", {"country_b_id": "in"}),
    ("coverage of nothing", "coverage", {"note": ""}),
    ("second term clause", "termclause", {"agreement_id": "{with term}"}),
    ("without limit, for 20 years", "termclause", {"indefinite": True, "duration": "P20Y"}),
    ("without limit, until 2020", "termclause", {"indefinite": True, "until": "2020"}),
    ("entry into force of a side", "event", {"kind": "entered-into-force", "side": "A"}),
    ("expiry of a side", "event", {"kind": "expired", "side": "B"}),
    ("registration of a side", "event", {"kind": "registered", "side": "B"}),
    ("fulfilment of a side", "event", {"kind": "fulfilled", "side": "B"}),
    ("exchange of a side", "event", {"kind": "instruments-exchanged", "side": "B"}),
    ("by itself", "event", {"kind": "amended", "by_id": "{draft}"}),
    ("extent of a signing", "event", {"extent": "wholly"}),
    ("contested signing", "event", {"contested": True}),
    ("finding of a signing", "event", {"finding": "in-force"}),
    *(
        ("end before beginning", "event", {"kind": kind, name: day})
        for kind in ("terminated", "expired", "superseded", "fulfilled")
        for name in ("date", "effective")
        for day in ("2018", "2019-08", "2019-09-03", "[..2018]", "2017~")
    ),
    ("beginning after end", "event",
        {"agreement_id": "{ended}", "kind": "entered-into-force", "date": "2020"}),
    ("beginning after end", "event", {"agreement_id": "{ended}", "effective": "2020-01"}),
    ("signature under a ratification", "signature", {"event_id": "{ratified}"}),
    ("signature on the wrong side", "signature", {"side": "B"}),
    ("signature twice", "signature", {"official_id": "{official}"}),
    ("event of another agreement", "citation", {"agreement_id": "{public}"}),
    ("set aside without a reason", "citation", {"set_aside": " "}),
    ("cited for no party", "citation",
        {"event_id": None, "fact": "parties", "country_id": "be"}),
    ("cited for a party and a day", "citation", {"country_id": "in"}),
    ("cited for a party of an event", "citation", {"fact": "parties", "country_id": "in"}),
    ("cited for no signatory", "citation",
        {"fact": "signatories", "official_id": "{other official}"}),
    ("cited for a signatory of the record", "citation",
        {"event_id": None, "fact": "signatories", "official_id": "{official}"}),
    ("a hash of one's own", "source", {"archived_sha256": "0"}),
    ("settled without a reason", "settledwarning", {"reason": " "}),
    ("settled, and no warning", "settledwarning", {"code": "unheard-of"}),
    ("settled twice", "settledwarning", {"agreement_id": "{bare}"}),
    ("merged and not withdrawn", "agreement", {"merged_into_id": "{public}"}),
    ("published with no side", "agreement", {"state": "published"}),
)  # fmt: skip

ROWS = [Attempt(*row) for row in _ROWS]

# What makes sound rows unsound. @event is a table of ours, %(draft)s the key of that name.
STATEMENTS = {
    "publish without a source": "UPDATE @agreement SET state = 'published' WHERE slug = 'bare'",
    "publish without sides": "UPDATE @agreement SET state = 'published' WHERE slug = 'in-ru-ended'",
    "take a published side": "DELETE FROM @party WHERE agreement_id = %(public)s AND side = 'B'",
    "make a published lead a co-party": (
        "UPDATE @party SET role = 'co-party' WHERE agreement_id = %(public)s"
    ),
    "move a published party": (
        "UPDATE @party SET agreement_id = %(bare)s, country_id = 'be', role = 'co-party' "
        "WHERE agreement_id = %(public)s AND side = 'B'"
    ),
    "take a party from its receipt": (
        "DELETE FROM @party WHERE agreement_id = %(draft)s AND country_id = 'ru'"
    ),
    "take a signature from its receipt": "DELETE FROM @signature WHERE event_id = %(signed)s",
    "take a published source": "DELETE FROM @citation WHERE agreement_id = %(public)s",
    "move a published citation": (
        "UPDATE @citation SET agreement_id = %(bare)s WHERE agreement_id = %(public)s"
    ),
    "delete what was published": "DELETE FROM @agreement WHERE id = %(public)s",
    "delete a source that is cited": "DELETE FROM @source",
    "delete a country that is a party": "DELETE FROM @country WHERE code = 'in'",
    "delete an alias": "DELETE FROM @slug WHERE slug = 'old-name'",
    "give an alias to another": "UPDATE @slug SET slug = 'free' WHERE slug = 'old-name'",
    "turn an alias round": "UPDATE @slug SET target = 'old-name' WHERE slug = 'old-name'",
    "rename to a former slug": "UPDATE @agreement SET slug = 'old-name' WHERE id = %(draft)s",
    "rename to a slug taken": "UPDATE @agreement SET slug = 'in-ru-public' WHERE id = %(draft)s",
    "rename to no slug": "UPDATE @agreement SET slug = 'In Ru' WHERE id = %(public)s",
    "merge into itself": (
        "UPDATE @agreement SET merged_into_id = id, state = 'withdrawn' WHERE id = %(draft)s"
    ),
    "merge in a circle": (
        "UPDATE @agreement "
        "SET state = 'withdrawn', merged_into_id = CASE id WHEN %(draft)s THEN %(public)s "
        "ELSE %(draft)s END WHERE id IN (%(draft)s, %(public)s)"
    ),
    "publish what is merged": "UPDATE @agreement SET state = 'draft' WHERE slug = 'merged'",
    "ratify what was signed": "UPDATE @event SET kind = 'ratified' WHERE id = %(signed)s",
    "change the side of what was signed": "UPDATE @event SET side = 'B' WHERE id = %(signed)s",
    "move an event from its citations": (
        "UPDATE @event SET agreement_id = %(bare)s WHERE id = %(signed)s"
    ),
    "point a citation elsewhere": (
        "UPDATE @citation SET agreement_id = %(bare)s WHERE event_id = %(signed)s"
    ),
    "end before the beginning": (
        "UPDATE @event SET kind = 'terminated', date = '2018' WHERE id = %(ratified)s"
    ),
    "begin after the end": (
        "UPDATE @event SET agreement_id = %(ended)s, kind = 'adopted', date = '2020' "
        "WHERE id = %(ratified)s"
    ),
    "put a group under its topic": "UPDATE @subject SET parent_id = %(topic)s WHERE id = %(group)s",
    "put a topic under itself": "UPDATE @subject SET parent_id = %(topic)s WHERE id = %(topic)s",
    "close a circle of successions": (
        "UPDATE @succession SET successor_id = 're' WHERE predecessor_id = 'su'"
    ),
    "continue twice": (
        "UPDATE @succession SET predecessor_id = 'su', successor_id = 'kz' "
        "WHERE predecessor_id = 're'"
    ),
}
