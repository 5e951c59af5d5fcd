"""Countries and organisations that only tell where something is, or whose members are meant."""

from __future__ import annotations

import re

from agreements.domain.article.countries.mentions import CountryMention

OF_THE_UNION = re.compile(r"(?:-| )(?:member|countr|state|partner|nation|neighbou?r)")
AT_A_SEAT = re.compile(r"\b(?:at|in) (?:the )?$")  # "signed at the United Nations"
IN_A_TOWN = re.compile(r"\b(?:in|at|near) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, $")  # "in Lima, Peru"
BACK = 30  # characters before a name


def is_of_members(text: str, mention: CountryMention) -> bool:
    """Whether not the union itself is meant: "EU member states"."""
    return OF_THE_UNION.match(text, mention.span[1]) is not None


def is_a_seat(text: str, mention: CountryMention) -> bool:
    """Whether an organisation is where it was done: "signed at the United Nations"."""
    at = mention.span[0]
    return AT_A_SEAT.search(text, max(0, at - BACK), at) is not None


def is_behind_a_town(text: str, mention: CountryMention) -> bool:
    """Whether it tells in which country a town lies: "in Lima, Peru"."""
    at = mention.span[0]
    return IN_A_TOWN.search(text, max(0, at - BACK), at) is not None
