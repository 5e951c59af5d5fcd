"""Names of languages, for what is said in several of them."""

from __future__ import annotations

from django.utils.translation import get_language_info


def language_words(tag: str) -> str:
    """ "Russian" for ``ru``; a tag whose name is not known stands for itself."""
    try:
        return str(get_language_info(tag)["name_translated"])
    except KeyError:
        return tag
