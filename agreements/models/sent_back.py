"""SentBack: what a reviewer asks to be mended before an agreement can be published."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.constraints import said


class SentBack(models.Model):
    """A draft that came back from review, with the reason; gone when it is sent to review again.

    It is an editor's word and no part of what the agreement says, so it is not in the document.
    """

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, related_name="sent_back", verbose_name=_("agreement")
    )
    comment = models.TextField(_("to be mended"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("sent back"), auto_now=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("agreement sent back")
        verbose_name_plural = _("agreements sent back")
        constraints: ClassVar[list[Any]] = [said("comment")]

    def __str__(self) -> str:
        return self.comment
