"""Where the page of a record is; a list has hundreds of links, and each takes long to look up."""

from functools import lru_cache

from django.urls import reverse

MOST = 20_000  # that each process keeps; an address never changes


@lru_cache(maxsize=MOST)
def address(page: str, word: str) -> str:
    """The path of *page*, as urls.py names it, for what *word* stands for."""
    return reverse(page, args=[word])
