"""What belongs to a revision besides its versions."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.models.article import Article
from translations.models.translation import Translation


class Act(models.TextChoices):
    """What kind of act a revision records."""

    IMPORT = "import", _("Import")
    START = "start", _("Translation started")
    EDIT = "edit", _("Edit")
    STATE = "state", _("Paragraph joined, cut or opened")
    ADD = "add", _("Paragraph added")
    CORRECT = "correct", _("Correction")
    EVERYWHERE = "everywhere", _("Correction everywhere")
    RESTORE = "restore", _("Restored")
    SOURCE = "source", _("Source edited")
    ASSIGN = "assign", _("Assigned")
    SUBMIT = "submit", _("Submitted")
    SEND_BACK = "send_back", _("Sent back")
    APPROVE = "approve", _("Approved")
    REOPEN = "reopen", _("Reopened")
    TERMBASE = "termbase", _("Termbase")


class RevisionMeta(models.Model):
    """Which article and translation a revision belongs to, and what kind of act it was."""

    revision = models.OneToOneField("reversion.Revision", models.PROTECT, related_name="meta")
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    translation = models.ForeignKey(
        Translation, models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    kind = models.CharField(max_length=10, choices=Act.choices)
    # Whether the person typed words, as opposed to applying somebody else's: four eyes ask.
    typed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.revision_id})"
