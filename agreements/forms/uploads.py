"""Files that come with a form: read and kept at once, and named in the form from then on.

A browser does not send a file again with a form that comes back with errors. So a file is kept
before anything else of the form is looked at, and what travels on, through errors, conflicts and a
login in between, is a field like any other: the key of the kept file, or why it was not taken.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from agreements.files import Unfit, UnfitError, clean_name, read
from agreements.forms.upload_handler import TooLarge
from agreements.models import DocumentFile
from agreements.models.document_file import size_in_words

UPLOAD, CLEAR, REFUSED = "-upload", "-clear", "-refused"  # after the name of the field
MOST = 5  # files that are read for one form: each may take seconds


def with_files_kept(sent: QueryDict, files: Mapping[str, Any], now: dt.datetime) -> QueryDict:
    """*sent* with the keys of its *files*, which are kept from now on."""
    data = _cleared(sent)
    if not files:
        return data
    DocumentFile.objects.sweep(now)
    for count, (name, file) in enumerate(_uploads(files)):
        if count >= MOST:
            data[name + REFUSED] = _said(file, _many())
            continue
        try:
            data[name] = str(_kept(file).pk)
        except UnfitError as error:
            data[name + REFUSED] = _said(file, _sentence(error.unfit))
    return data


def without_files(sent: QueryDict, files: Mapping[str, Any]) -> QueryDict:
    """*sent* by somebody who has to log in first: of each of *files* that it is to come again."""
    data = _cleared(sent)
    for name, file in _uploads(files):
        data[name + REFUSED] = _said(file, _("it came before you were logged in: choose it again."))
    return data


def _uploads(files: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [
        (name.removesuffix(UPLOAD), file) for name, file in files.items() if name.endswith(UPLOAD)
    ]


def _cleared(sent: QueryDict) -> QueryDict:
    """*sent* in which the files that are ticked for removal are gone."""
    data = sent.copy()
    for name in [name for name in data if name.endswith(CLEAR)]:
        data[name.removesuffix(CLEAR)] = ""
        del data[name]
    return data


def _kept(file: Any) -> DocumentFile:
    if isinstance(file, TooLarge):
        raise UnfitError(Unfit.LARGE)
    found = read(file)
    file.seek(0)
    with transaction.atomic():
        return DocumentFile.objects.keep(file.read(), clean_name(file.name), found)


def _said(file: Any, sentence: str) -> str:
    """The sentence about a file, with its name and size."""
    about = {"name": clean_name(file.name), "size": size_in_words(file.size), "said": sentence}
    return _("“%(name)s” (%(size)s) was not taken: %(said)s") % about


def _many() -> str:
    return _("no more than %d files come at a time. Save, then add the others.") % MOST


def too_large() -> str:
    """What to do with a file larger than `settings.UPLOAD_LIMIT`."""
    limit = size_in_words(settings.UPLOAD_LIMIT)
    return (
        _("a file may have %s. Make it smaller or split it, or give the address where it stands.")
        % limit
    )


def _sentence(unfit: Unfit) -> str:
    return {
        Unfit.LARGE: too_large(),
        Unfit.EMPTY: _("there is nothing in it. Choose another file."),
        Unfit.PROGRAM: _("it is a program, whatever its name says. Choose a PDF or a text file."),
        Unfit.WORD: _("it is made by an office program. Save it as PDF there, and choose that."),
        Unfit.ARCHIVE: _("it is an archive. Unpack it, and choose the PDF or text file in it."),
        Unfit.PICTURE: _("it is a picture. Make a PDF of it, and choose that."),
        Unfit.WEB_PAGE: _("it is a web page. Print it to a PDF, or give its address."),
        Unfit.NEITHER: _("it is neither a PDF nor a plain text. Choose one of these."),
        Unfit.ENCODING: _("its letters cannot be made out. Save it as UTF-8, and choose that."),
        Unfit.ENCRYPTED: _("it asks for a password. Print it to a new PDF, and choose that."),
        Unfit.BROKEN: _("it is damaged. Open it, print it to a new PDF, and choose that."),
        Unfit.MANY_PAGES: _("it has more than 5,000 pages. Split it."),
        Unfit.HEAVY: _(
            "it takes more time or memory to read than a document does. Print it to a new PDF, or "
            "split it."
        ),
    }[unfit]
