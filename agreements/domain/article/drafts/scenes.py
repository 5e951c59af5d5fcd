"""Whether a sentence sets the scene of a signature told after it, or tells of something else."""

from __future__ import annotations

import re

from agreements.domain.article.text.passages import Sentence

ARRIVED = re.compile(
    r"\b(?:arriv\w+|landed|flew in|touched down|embark\w+|set off|left for|"
    r"(?:began|started|kicked off)(?= (?:an?|his|her|their|its|the|in) ))\b"
)  # the first day of a visit, on any of which they may have signed
MET = re.compile(
    r"\b(?:met|meet|meets|talks|summit|visit\w*|received|receiv\w+|hosted|welcom\w+|empfangen|empfing|traf\w*|"
    r"getroffen|reçu|rencontr\w+|reuni\w+|recib\w+|incontr\w+|ricevut\w+|receb\w+|встрет\w+|встреч\w+|"
    r"переговор\w+|मुलाकात|बैठक|वार्ता)\b",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(?:said|told|announced|reported|according|confirmed|revealed|wrote)\b")
OTHER_NEWS = re.compile(
    r"\b(?:debat\w+|voted|killed|dead|died|floods?|flooded|storms?|earthquakes?|"
    r"crash\w*|attack\w*|seized|arrested|detained|expelled|protest\w*|rall(?:y|ied)|riots?|strikes?|court|matches|match)\b",
    re.IGNORECASE,
)  # of a day on which nobody need have met
HAD = re.compile(r"\bhad (?:also |first |already |last )?(?:met|been|come|gone|begun|[a-z]+ed)\b")
TO_COME = re.compile(
    r"\b(?:will|expected|due (?:to|in|on|for)|(?:is|are) to|scheduled|planned|to the polls)\b"
)
ON_A_VISIT = re.compile(
    r"\b(?:on the occasion of|during|in the course of|in the framework of) [^,.;]{0,40}"
    r"\b(?:visit|tour|trip|stay)\b"
)  # on any day of which they may have signed
UNSAID = re.compile(
    r"\b(?:when exactly|no (?:date|day) (?:was|has been) (?:given|named|told|mentioned)|"
    r"(?:date|day)\b[^.;]{0,60}\b(?:not|never|unknown|unclear)|"
    r"without (?:saying|telling|giving|naming) (?:when|the (?:date|day)|a (?:date|day))|"
    r"(?:not|n't) (?:say|tell|given?|specify|know\w*|clear) (?:exactly )?"
    r"(?:when|on what day|the (?:date|day)))\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\s*[\"“]?(?:Meanwhile|Separately|Elsewhere|In (?:a )?separate)\b|"
    r"[^.;:]{0,80}\b[Nn]ow\b[^.;:]{0,40}\bsigned\b"
)


def tells_of_a_meeting(text: str, sentence: Sentence, *, met: bool) -> bool:
    """Whether they met, or, unless they must have *met*, nobody spoke or came, that day."""
    if ARRIVED.search(text, *sentence.span) or tells_of_other_news(text, sentence):
        return False
    if MET.search(text, *sentence.span):
        return True
    return not met and not TOLD.search(text, *sentence.span)


def tells_of_other_news(text: str, sentence: Sentence) -> bool:
    """Whether *sentence* tells of a misfortune or a vote, and not that somebody met; or of what
    had been before."""
    if HAD.search(text, *sentence.span):
        return True
    return OTHER_NEWS.search(text, *sentence.span) is not None and not MET.search(
        text, *sentence.span
    )
