"""The cases in which Russian puts a person's name, and the way back to the nominative."""

from __future__ import annotations

import re
from collections.abc import Iterator

CYRILLIC = re.compile("[А-ЯЁ]")
MEN = (
    "Сергей", "Владимир", "Дмитрий", "Александр", "Андрей", "Михаил", "Николай", "Алексей",
    "Юрий", "Игорь", "Виктор", "Олег", "Денис", "Антон", "Максим", "Евгений", "Константин",
    "Валерий", "Анатолий", "Василий", "Борис", "Вячеслав", "Геннадий", "Григорий", "Роман",
    "Руслан", "Иван", "Леонид", "Никита", "Пётр", "Степан", "Тимур", "Фёдор", "Эдуард",
    "Рустам", "Серик", "Мурат", "Касым-Жомарт", "Нурсултан", "Шавкат", "Ислам", "Эмомали",
    "Ильхам", "Никол", "Арарат", "Сердар", "Садыр", "Дональд", "Эммануэль", "Йенс", "Масуд",
    "Аббас", "Нарендра", "Раджнатх", "Реджеп", "Башар", "Петер", "Роберт", "Джо", "Дэвид",
    "Кир",
)  # fmt: skip
ENDINGS = (  # of a man's name in the nominative; genitive, dative, instrumental, prepositional
    ("ский", ("ского", "скому", "ским", "ском")),
    ("ий", ("ия", "ию", "ием", "ии")),
    ("ей", ("ея", "ею", "еем", "ее")),
    ("ай", ("ая", "аю", "аем", "ае")),
    ("ь", ("я", "ю", "ем", "е")),
    ("ия", ("ии", "ии", "ией", "ии")),
    ("ова", ("овой",) * 4),
    ("ева", ("евой",) * 4),
    ("ина", ("иной",) * 4),
    ("а", ("ы", "е", "ой", "е")),
    *((end, (f"{end}а", f"{end}у", f"{end}ым", f"{end}е")) for end in ("ов", "ев", "ёв", "ин")),
)
CONSONANT = re.compile("[бвгджзклмнпрстфхцчшщ]$")


def cases(word: str) -> tuple[str, ...]:
    """The four cases other than nominative and accusative; the same where it is not declined."""
    for ending, others in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return tuple(word.removesuffix(ending) + other for other in others)
    if CONSONANT.search(word):
        return word + "а", word + "у", word + "ом", word + "е"
    return (word,) * 4


def declined(name: str) -> Iterator[str]:
    """*name* in every case, all of its words alike."""
    yield name
    if CYRILLIC.match(name):
        for forms in zip(*(cases(word) for word in name.split()), strict=True):
            yield " ".join(forms)


_MEN = {form: (man, case) for man in MEN for case, form in enumerate(cases(man)) if form != man}


def in_nominative(name: str) -> str:
    """A Russian name as a list of officials has it, where the given name tells the case."""
    first, _, rest = name.partition(" ")
    if not rest or first not in _MEN:
        return name
    man, case = _MEN[first]
    return " ".join([man, *(_back(word, case) for word in rest.split())])


def _back(word: str, case: int) -> str:
    """The nominative of a man's surname that stands in *case*."""
    for ending, others in (*ENDINGS, ("", ("а", "у", "ом", "е"))):
        if word.endswith(others[case]) and not ending.endswith(("ова", "ева", "ина", "а", "ия")):
            found = word.removesuffix(others[case]) + ending
            if cases(found)[case] == word:
                return found
    return word
