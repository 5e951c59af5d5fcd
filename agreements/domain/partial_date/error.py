"""The refusal of a text that is no date, in words that can be translated."""

from collections.abc import Callable

Translate = Callable[[str], str]

SHOWN = 40


class PartialDateError(ValueError):
    """A sentence that says what is wrong with a date and what to write instead.

    `message` is the untranslated sentence with named places and `params` fills them; a form
    passes its own gettext to `sentence`, and `str(error)` is the English sentence.
    """

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message, params)
        self.message = message
        self.params = params

    def sentence(self, _: Translate = str) -> str:
        return _(self.message) % self.params

    def __str__(self) -> str:
        return self.sentence()


def shown(text: str) -> str:
    """The text as a message may repeat it: short, and nothing that cannot be printed."""
    printable = "".join(
        each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text
    )
    return printable if len(printable) <= SHOWN else printable[: SHOWN - 1] + "…"
