"""The forms in which a country's name or adjective stands in a sentence, by language."""

from __future__ import annotations

from collections.abc import Collection, Iterator

RU_NAME = (
    ("ия", ("ии", "ию", "ией")),
    ("ая", ("ой", "ую")),
    ("а", ("ы", "и", "у", "ой", "е")),
    ("я", ("и", "ю", "ей", "е")),
    ("й", ("я", "ю", "ем", "е")),
    ("ь", ("и", "ью", "я", "ю", "е")),
    ("ы", ("ов", "ам", "ами", "ах")),
)
RU_ADJECTIVE = ("ий", "ой", "ая", "ое", "ие", "ые", "ого", "ому", "им", "ым", "ом", "ую", "их",
"ых", "ими", "ыми", "о")  # fmt: skip
RU_TOWNS = (  # where much is signed, though they are no capitals or called otherwise now
    "Астана", "Алма-Ата", "Бухара", "Женева", "Ялта", "Уфа", "Одесса", "Джидда", "Осака",
    "Анталья", "Казань", "Самарканд", "Стамбул", "Давос", "Мюнхен", "Нью-Йорк", "Хива",
    "Тегеран", "Бонн", "Страсбург", "Мурманск", "Тверь", "Рязань",
)  # fmt: skip
TOWNS = ("ске", "цке", "граде", "бурге", "городе", "стоке", "ове", "уле")
ROMANCE = {
    "fr": (
        ("ien", ("ienne", "iens", "iennes")),
        ("éen", ("éenne", "éens", "éennes")),
        ("on", ("onne", "ons", "onnes")),
        ("que", ("ques",)),
        ("e", ("es",)),
        ("ais", ("aise", "aises")),
        ("ois", ("oise", "oises")),
        ("", ("e", "s", "es")),
    ),
    "es": (
        ("o", ("a", "os", "as")),
        ("és", ("esa", "eses", "esas")),
        ("án", ("ana", "anes", "anas")),
        ("ol", ("ola", "oles", "olas")),
        ("í", ("íes", "ís")),
        ("", ("s", "es")),
    ),
    "it": (
        ("co", ("ca", "ci", "chi", "che")),
        ("o", ("a", "i", "e")),
        ("ese", ("esi",)),
        ("e", ("i",)),
        ("a", ("i", "e")),
    ),
    "pt": (
        ("o", ("a", "os", "as")),
        ("ês", ("esa", "eses", "esas")),
        ("ão", ("ã", "ães", "ãs")),
        ("ol", ("ola", "óis", "olas")),
        ("eu", ("eia", "eus", "eias")),
        ("", ("s",)),
    ),
}


def forms(text: str, language: str, *, adjective: bool) -> Iterator[str]:
    """*text* and the other forms in which *language* may write it; too many rather than too few.

    An adjective is listed in the masculine singular, a German one without ending.
    """
    yield text
    if language == "ru":
        yield from _russian_adjective(text) if adjective else _russian_name(text)
    elif adjective:
        yield from _adjective(text, language)
    elif language == "de" and text[-1:].isalpha():
        yield text + "s"


def _russian_adjective(text: str) -> Iterator[str]:
    stem = text[:-2] if text.endswith(("ий", "ый", "ой")) else text
    yield from (stem + ending for ending in RU_ADJECTIVE)


def _russian_name(text: str) -> Iterator[str]:
    """All words declined alike: "Саудовской Аравии", "Соединённых Штатов" only in part."""
    first, space, last = text.rpartition(" ")
    for ending in _endings(last):
        yield f"{first}{space}{ending}"
        for head in _endings(first) if space and first.endswith(("ая", "ий", "ый")) else ():
            yield f"{head} {ending}"


def _endings(word: str) -> list[str]:
    for ending, others in RU_NAME:
        if word.endswith(ending):
            return [word[: -len(ending)] + other for other in others]
    consonant = word[-1:].isalpha() and word[-1:].casefold() not in "аеёиоуыэюя"
    return (
        [word + other for other in ("а", "у", "ом", "е")]
        if consonant and not word.isupper()
        else []
    )


def nominative(name: str, known: Collection[str]) -> str:
    """The nominative of a Russian town's *name* after "в": of the *known* towns the one that may
    stand so, or else as towns in -ск, -град, -бург, -ов and the like are declined."""
    stem = name[:-1]
    if name.endswith("ае"):
        return stem + "й"  # "в Шанхае"
    known = (*known, *RU_TOWNS)
    if name in known or not name.endswith(("е", "и")):
        return name
    for ending in ("", "а", "ь", "я", "й"):
        if stem + ending in known:
            return stem + ending
    if name.endswith(TOWNS):
        return stem
    return stem + "ь" if name.endswith("ле") else name


def _adjective(text: str, language: str) -> Iterator[str]:
    if language == "de":
        yield from (text + ending for ending in ("e", "er", "es", "en", "em"))
    elif language == "en" and text[-1:] in "niot":
        yield text + "s"
    for ending, others in ROMANCE.get(language, ()):
        if text.endswith(ending):
            stem = text[: len(text) - len(ending)]
            yield from (stem + other for other in others)
            return
