"""The refusal of a text that is no date, in words that can be translated."""

from collections.abc import Callable

Translate = Callable[[str], str]


class PartialDateError(ValueError):
    """A sentence that says what is wrong with a date and what to write instead.

    `message` is the untranslated sentence with named places, `params` fills them: a form
    hands both to its own translation, `str(error)` is the English sentence.
    """

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message, params)
        self.message = message
        self.params = params

    def sentence(self, _: Translate = str) -> str:
        return _(self.message) % self.params

    def __str__(self) -> str:
        return self.sentence()
