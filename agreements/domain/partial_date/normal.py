"""The same text, however a keyboard, a word processor or a web page wrote it."""

import re
import unicodedata

from .error import PartialDateError

_ = str  # marks the sentences that makemessages is to collect

LONGEST = 200
RANGE_DASHES = re.compile("[\u2013\u2014\u2015\u301c]")
HYPHENS = re.compile("[\u2010\u2011\u2012\u2212]")


def normal(text: str) -> str:
    """Plain digits, single blanks, plain hyphens, no invisible marks, lower case.

    Full-width, Devanagari and Arabic digits become ASCII; a dash that joins two dates becomes
    " - "; marks that only steer the direction of writing are dropped.
    PartialDateError for control characters and for what is too long to be a date.
    """
    if len(text) > LONGEST:
        raise PartialDateError(_("That is too long for a date: write it as 4 September 2019."))
    text = "".join(_plain(each) for each in unicodedata.normalize("NFKC", text))
    text = HYPHENS.sub("-", RANGE_DASHES.sub(" - ", text))
    return " ".join(text.lower().split())


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf":
        return ""
    if character in "\t\r\n":
        return " "
    if category in ("Cc", "Cs"):
        raise PartialDateError(
            _("There is a character in the date that cannot be seen: type it again.")
        )
    return character
