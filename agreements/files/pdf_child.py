"""The program that reads a PDF: its bytes on standard input, its pages on standard output.

It is started by path (``python -I``), imports nothing of ours, and gives up all it could do harm
with before it looks at the first byte. The first line of its answer is the number of pages, each
further one the text of a page, all as JSON.
"""

from __future__ import annotations

import codecs
import json
import resource
import sys
import time

PROCESSOR = 12  # seconds
ENOUGH = 6  # seconds after which no further page is begun
MEMORY = 512 * 1024 * 1024  # bytes of address space
ANSWER = 32 * 1024 * 1024  # bytes
PAGES = 5_000
CHARACTERS = 1_000_000  # in all
OF_A_PAGE = 100_000

BROKEN, ENCRYPTED, MANY_PAGES, HEAVY = 3, 4, 5, 6


def main() -> int:
    """The exit code: 0, or why there is no answer."""
    import pypdfium2  # like the codec, before no file can be opened any more

    codecs.lookup("utf-16-le")
    confine()
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return ENCRYPTED if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD else BROKEN
    except MemoryError:
        return HEAVY
    count = len(document)
    if not 1 <= count <= PAGES:
        return MANY_PAGES if count > PAGES else BROKEN
    print(count)
    tell_pages(document, count)
    sys.stdout.flush()
    return 0


def tell_pages(document: object, count: int) -> None:
    """Write the text of each page, as far as that is to be read."""
    left = CHARACTERS
    for number in range(count):
        if left <= 0 or time.process_time() > ENOUGH:
            break
        text = page_text(document, number, min(left, OF_A_PAGE))
        left -= len(text)
        print(json.dumps(text))


def confine() -> None:
    """Limits that no code of this process can lift again."""
    for limit, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, PROCESSOR),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, ANSWER),
        (resource.RLIMIT_NOFILE, 3),  # none beside those open: neither a file nor a socket
    ):
        held = resource.getrlimit(limit)[1]
        bound = most if held == resource.RLIM_INFINITY else min(most, held)
        resource.setrlimit(limit, (bound, bound))


def page_text(document: object, number: int, most: int) -> str:
    """The text of a page; of one that cannot be read, none."""
    import pypdfium2

    try:
        words = document[number].get_textpage()  # type: ignore[index]
        return str(words.get_text_range(count=min(most, words.count_chars())))
    except pypdfium2.PdfiumError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
