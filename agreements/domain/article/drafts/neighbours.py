"""What the sentences around a signature tell of its day and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.domain.article.days.date_mention import DateMention
from agreements.domain.article.deeds.links import PASSIVE
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.places.place_of_deed import DIRECTLY_IN, place_pattern
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

from .occasions import Occasion, Occasions
from .scenes import ELSEWHERE, MET, TO_COME, UNSAID, tells_of_a_meeting

SCENE = 3  # sentences back to the one that tells when and where they met
NEAR = 2  # sentences back to the day of which an hour is told
LEAD = 3  # paragraphs, with headline and byline, that tell the news
SINCE = re.compile(r"\b(?:since|as of)\s*$", re.IGNORECASE)
BESIDE = 40  # characters around a signature in which "earlier" is said of it
CEREMONY = re.compile(
    r"\s*(?:(?:At|During) (?:an?|the) (?:[a-z-]+ ){0,2}(?:ceremony|signing)"
    r"(?= (?:held|on|in|at)\b)|"
    r"(?:[\"“(]\s?)?(?:The|That|A|Its|Their|[A-Z][a-z]+day's|[\w-]+ hour-long) (?:[a-z-]+ ){0,2}"
    r"(?:ceremony|venue|signing|event|occasion|act|place|setting|scene|formalities)"
    r"(?: (?:was|is) |\b))|"
    r"\s*The (?:[a-z']+ )?(?:meeting|talks|session|summit|forum|conference) (?:was|were) held\b|"
    r"\s*(?:(?:It|That|This|Everything) (?:happened|took place|came about|was done|"
    r"was(?= (?:on|in|at|yesterday|today)\b))|"
    r"(?:They|The two|Both|The ministers|The leaders) (?:did|have done) (?:so|that|this|it))\b"
)
THERE = re.compile(
    r"\b[Tt]here\b(?=[,.;]| (?:on|today|yesterday|last|this|by|at|with|which|that|to|for|after|"
    r"when|under|between)\b)"
)
THE_SAME_TOWN = re.compile(r"\bin (?:the same|that) (?:city|town|capital|place|resort|village)\b")
DIFFERENT = re.compile(
    r"\b(?:will|would|next|again|second|another|planned|due|expected|follow\w*|preced\w*)\b"
)
WHEN = re.compile(r"(?:And )?(?:[Ww]hen|[Ww]here|[Oo]n what day|[Ss]ince when)\b")


class Neighbours:
    """The sentences of one text, asked for what a signature's own does not tell."""

    def __init__(self, sentences: Sequence[Sentence], occasions: Occasions) -> None:
        self.sentences = sentences
        self.text, self.grammar = occasions.text, occasions.grammar
        self.days, self.places = occasions.days, occasions.places
        self.dates, self.published = occasions.dates, occasions.published

    def told(self, statement: Statement, occasion: Occasion) -> Occasion:
        """*occasion*, as the signature's own sentence tells it, with what those around it tell."""
        number = statement.number
        if number:
            before = self.sentences[number - 1]
            occasion = self.there(before, statement, occasion)
            if not occasion.date and not occasion.open:
                scene = self.sentences[max(0, number - SCENE) : number]
                occasion = self.after(scene, statement, occasion)
            occasion = self.where_they_met(before, statement, occasion)
        if number + 1 < len(self.sentences):
            occasion = self.answered(self.sentences[number + 1], statement, occasion)
            occasion = self.at_the_ceremony(self.sentences[number + 1], statement, occasion)
        if not occasion.date and not occasion.open:
            near = self.sentences[max(0, number - NEAR) : number]
            body = [sentence for sentence in near if not sentence.headline]
            occasion = self.at_an_hour(body, statement) or occasion
        return occasion

    def after(
        self, before: Sequence[Sentence], statement: Statement, occasion: Occasion
    ) -> Occasion:
        """*occasion* with the day and city of the sentences *before*, where they met to sign, or
        which set the scene: "It was raining in Riga on Tuesday".

        Only for a plain verb of signature, and where the last one that tells a day tells one fresh
        day; in another paragraph than the lead, for a text that was not spoken of before.
        """
        kind = statement.kind
        if not _is_plain(statement):
            return occasion
        if kind and kind.plural and kind.manner == "bare" and kind.count == 0 and not kind.topic:
            return occasion  # "agreements signed between them", whenever
        if self._is_earlier(statement) or ELSEWHERE.match(self.text, *statement.sentence.span):
            return occasion
        if UNSAID.search(self.text, *statement.sentence.span):
            return occasion
        scene = self._scene(before, statement)
        if scene is None or not tells_of_a_meeting(self.text, scene, met=kind is None):
            return occasion
        if self._is_of_others(scene, statement):
            return occasion
        day = self._news_days(scene)[0]
        place = occasion.place_span or self._one_town(scene)
        return self._at(replace(occasion, date=day), place)

    def _is_of_others(self, scene: Sentence, statement: Statement) -> bool:
        """Whether two had signed in the *scene*, and this is of one of them and a third."""
        named, own = (
            {m.code for m in self.places.spots if m.acts and start <= m.span[0] < end}
            for start, end in (scene.span, statement.sentence.span)
        )
        if len(named) < 2 or not own - named:
            return False
        signed = (verbs for status, verbs in self.grammar.deeds if status == "signed")
        return any(verbs.search(self.text, *scene.span) for verbs in signed)

    def _scene(self, before: Sequence[Sentence], statement: Statement) -> Sentence | None:
        """The last sentence *before* that tells a day, if that is one fresh day."""
        own = statement.sentence.paragraph
        kind = statement.kind
        new = kind is not None and (kind.named or kind.manner in ("indefinite", "another"))
        new = new or not self._is_passive(statement)
        for sentence in reversed(before):
            apart = own - sentence.paragraph
            if sentence.headline or apart > (1 if new and own <= LEAD else 0):
                return None
            if days := self._news_days(sentence):
                return sentence if len(days) == 1 and self._is_fresh(days[0], sentence) else None
            if statement.kind is None:
                return None
        return None

    def _is_passive(self, statement: Statement) -> bool:
        """Whether "it was signed", by which a text known before may be meant."""
        deed, kind = statement.deed, statement.kind
        if deed is None or kind is None or kind.span[0] < deed.span[0]:
            return True
        return PASSIVE.search(self.text, max(0, deed.span[0] - 30), deed.span[0]) is not None

    def _is_earlier(self, statement: Statement) -> bool:
        """Whether the text is said to be one of before: "signed at an earlier date"."""
        (start, end), deed, kind = statement.sentence.span, statement.deed, statement.kind
        spans = [each for each in (deed and deed.span, kind and kind.title) if each]
        begin = max(start, min(span[0] for span in spans) - BESIDE)
        over = min(end, max(span[1] for span in spans) + BESIDE)
        return self.grammar.earlier.search(self.text, begin, over) is not None

    def _is_fresh(self, day: DateMention, sentence: Sentence) -> bool:
        """Whether it is a day near the news, on which something was: not "until Monday"."""
        return not (day.exact or self.days.is_of_publication(day)) and self._was(day, sentence)

    def _was(self, day: DateMention, sentence: Sentence) -> bool:
        """Whether it is a day on which something was: not "expected on", "until Monday"."""
        before = self.text[max(sentence.span[0], day.span[0] - 40) : day.span[0]]
        if TO_COME.search(before):
            return False
        beside = self.grammar.not_of_the_deed.search(before) and not SINCE.search(before)
        return day.whole and day.value is not None and not beside

    def where_they_met(
        self, before: Sentence, statement: Statement, occasion: Occasion
    ) -> Occasion:
        """*occasion* with the town of the sentence *before*, in which they met that day."""
        if occasion.place or before.headline or not _is_plain(statement):
            return occasion
        if before.paragraph != statement.sentence.paragraph:
            return occasion
        day = occasion.date.value if occasion.date else None
        if any(mention.value != day for mention in self._days(before)):
            return occasion
        if not MET.search(self.text, *before.span) or occasion.open:
            return occasion
        return self._at(occasion, self._one_town(before))

    def there(self, before: Sentence, statement: Statement, occasion: Occasion) -> Occasion:
        """*occasion* with the place told before, where it was done "there", in "the same city"."""
        if occasion.place or statement.deed is None:
            return occasion
        start, end = statement.sentence.span
        if told := THERE.search(self.text, start, end):
            own = self._places(start, told.start())
            known = own or self._places(*before.span)
            return self._at(occasion, known[0] if len(known) == 1 else None)
        if same := THE_SAME_TOWN.search(self.text, start, end):
            towns = [m.span for m in self.places.spots if m.form == "place"]
            last = [span for span in towns if span[1] <= same.start()]
            return self._at(occasion, last[-1] if last else None)
        return occasion

    def _places(self, start: int, end: int) -> list[Span]:
        """Towns and countries with a word of place."""
        told = place_pattern(self.grammar).finditer(self.text, start, end)
        return [m.span("place") for m in told if m.start("place") in self.places.named]

    def at_the_ceremony(
        self, following: Sentence, statement: Statement, occasion: Occasion
    ) -> Occasion:
        """*occasion* with the day and place of the sentence *following*, "the venue was Riga"."""
        told = CEREMONY.match(self.text, *following.span)
        if (
            told is None
            or not _is_plain(statement)
            or following.paragraph - 1 > (statement.sentence.paragraph)
        ):
            return occasion
        if DIFFERENT.search(self.text, *following.span):
            return occasion
        days = [day for day in self._days(following) if day.whole]
        days = days if all(self._was(day, following) for day in days) else []
        if not occasion.date and not occasion.open and len(days) == 1 and days[0].value:
            occasion = replace(occasion, date=days[0])
        named = self.places.places.get(told.end())  # "the venue was Riga"
        place = None if occasion.place else named or self._one_town(following)
        return self._at(occasion, place)

    def answered(self, following: Sentence, statement: Statement, occasion: Occasion) -> Occasion:
        """*occasion* with what the sentence *following* answers to "When was it signed?"."""
        asked = self.text[slice(*statement.sentence.span)].strip()
        if not (_is_plain(statement) and asked.endswith("?") and WHEN.match(asked)):
            return occasion
        days = self._days(following)[:1]
        occasion = replace(occasion, date=days[0]) if days and days[0].value else occasion
        return self._at(occasion, self._one_town(following))

    def at_an_hour(self, before: Sequence[Sentence], statement: Statement) -> Occasion | None:
        """The occasion of a signature of which the hour is told: it was the day told last in the
        sentences *before*, or else the day of the news. None where no hour is told."""
        deed = statement.deed
        if deed is None or not _is_plain(statement) or deed.planned or deed.denied:
            return None
        hour = self.grammar.hour.search(self.text, deed.span[1], statement.sentence.span[1])
        if hour is None or self.published is None:
            return None
        days = [
            mention.value
            for sentence in before
            for mention in self._days(sentence)
            if mention.whole
        ]
        value = days[-1] if days else str(self.published)
        place = self.places.of(statement, None) or self.places.dateline
        date = DateMention(hour.span(), value, exact=False, whole=True)
        return Occasion(date, place=self.places.name(place), place_span=place)

    def _news_days(self, sentence: Sentence) -> list[DateMention]:
        """Its days, without the years by which older texts are called."""
        return [day for day in self._days(sentence) if day.whole or not day.exact]

    def _days(self, sentence: Sentence) -> list[DateMention]:
        start, end = sentence.span
        return [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end and not self.days.in_dateline(mention, start)
        ]

    def _one_town(self, sentence: Sentence) -> Span | None:
        """The one town that *sentence* tells as a place."""
        start, end = sentence.span
        towns = [
            m.span for m in self.places.spots if m.form == "place" and start <= m.span[0] < end
        ]
        if not self.grammar.places_before:
            told = place_pattern(self.grammar).finditer(self.text, start, end)
            inside = {m.start("place") for m in told if m["before"].casefold() in DIRECTLY_IN}
            towns = [span for span in towns if span[0] in inside]
        return towns[0] if len(towns) == 1 else None

    def _at(self, occasion: Occasion, place: Span | None) -> Occasion:
        if place is None:
            return occasion
        return replace(occasion, place=self.places.name(place), place_span=place)


def _is_plain(statement: Statement) -> bool:
    deed = statement.deed
    return deed is not None and not deed.weak and deed.status == "signed"
