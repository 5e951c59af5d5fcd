"""SettledWarning: what is improbable in a record and kept all the same, and why."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import WarningCode
from agreements.models.constraints import one_line, one_of, said


class SettledWarning(models.Model):
    """A warning that somebody looked into, with the reason for keeping the facts as they are.

    It is known by its ``mark``, made of the code and of the facts (domain.warnings): other facts
    make another warning, which comes back open, and the same facts written anew (an import, an
    undo) stay settled. It is an editor's act, as the log of changes is, and no part of what the
    agreement says; so it is not in the agreement document, and no import can vouch for itself.
    """

    agreement = models.ForeignKey(
        Agreement,
        models.CASCADE,
        related_name="settled_warnings",
        verbose_name=_("agreement"),
    )
    code = models.CharField(_("warning"), max_length=40, choices=WarningCode)
    facts = models.JSONField(_("facts"))
    mark = models.CharField(max_length=16, editable=False)
    reason = models.CharField(_("kept because"), max_length=300)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("settled"), auto_now_add=True)

    class Meta:
        ordering = ("agreement", "at", "pk")
        default_permissions = ()
        verbose_name = _("settled warning")
        verbose_name_plural = _("settled warnings")
        constraints: ClassVar[list[Any]] = [
            one_of("code", WarningCode),
            one_line("reason"),
            said("reason"),
            models.UniqueConstraint(
                fields=["agreement", "mark"],
                name="settledwarning_once",
                violation_error_message=_("This warning is settled already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.code}"
