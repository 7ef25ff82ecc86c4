"""What belongs to a revision besides its versions."""

from django.db import models

from translations.models.article import Article
from translations.models.translation import Translation


class Act(models.TextChoices):
    """What kind of act a revision records."""

    IMPORT = "import", "Import"
    START = "start", "Translation started"
    EDIT = "edit", "Edit"
    STATE = "state", "Paragraph joined, cut or opened"
    ADD = "add", "Paragraph added"
    CORRECT = "correct", "Correction"
    EVERYWHERE = "everywhere", "Correction everywhere"
    RESTORE = "restore", "Restored"
    SOURCE = "source", "Source edited"
    ASSIGN = "assign", "Assigned"
    SUBMIT = "submit", "Submitted"
    SEND_BACK = "send_back", "Sent back"
    APPROVE = "approve", "Approved"
    REOPEN = "reopen", "Reopened"
    TERMBASE = "termbase", "Termbase"


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
