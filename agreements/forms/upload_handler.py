"""Uploads are counted while they arrive: what is too large is neither kept nor written down."""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

FILES_WORTH = 3  # files of the largest size that one form may bring, all of its files together
LONGEST = 1_000_000_000  # bytes of a form that are read at all, if only to be thrown away


class TooLarge(UploadedFile):
    """In the place of a file that was not kept: its name, and how many bytes it had."""


class Bounded(FileUploadHandler):
    """Stands before the handlers that keep what arrives (`settings.FILE_UPLOAD_HANDLERS`).

    Past `settings.UPLOAD_LIMIT` the rest of a file is thrown away as it comes, so that the form
    around it arrives whole and can say so at its field. A form without end is refused.
    """

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.limit: int = settings.UPLOAD_LIMIT
        self.all, self.own = 0, 0

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """Raises RequestDataTooBig (400) by the length that the request says it has."""
        length = kwargs.get("content_length", args[2] if len(args) > 2 else 0)
        if length > LONGEST:
            raise RequestDataTooBig(f"The form is longer than {LONGEST} bytes.")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.own = 0

    @property
    def is_too_large(self) -> bool:
        return self.own > self.limit or self.all > FILES_WORTH * self.limit

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """*raw_data* for the next handler, or None."""
        self.own += len(raw_data)
        self.all += len(raw_data)
        return None if self.is_too_large else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """None where the file is the next handler's; ours in the place of one thrown away."""
        if not self.is_too_large:
            return None
        request: Any = self.request
        for other in request.upload_handlers:  # what they have of it already
            other.upload_interrupted()
        nothing: IO[bytes] = BytesIO()
        return TooLarge(nothing, self.file_name, self.content_type, self.own)
