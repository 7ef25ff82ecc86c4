"""What the desk stores besides the texts."""

from reviewer.models.applied import AppliedRequest
from reviewer.models.batch import Batch, BatchStory
from reviewer.models.decision import Decision, DecisionKind
from reviewer.models.draft import DraftText, ImportDraft
from reviewer.models.flag import (
    Comment,
    Dismissal,
    Flag,
    FlagStatus,
    KeepReason,
    KeepScope,
    Placement,
)
from reviewer.models.membership import Membership, Role
from reviewer.models.newsroom import DateStyle, Mentions, NameOrder, Newsroom
from reviewer.models.preferences import Interface, Preferences, TextSize, Theme
from reviewer.models.presence import Presence
from reviewer.models.tick import Tick

__all__ = [
    "AppliedRequest",
    "Batch",
    "BatchStory",
    "Comment",
    "DateStyle",
    "Decision",
    "DecisionKind",
    "Dismissal",
    "DraftText",
    "Flag",
    "FlagStatus",
    "ImportDraft",
    "Interface",
    "KeepReason",
    "KeepScope",
    "Membership",
    "Mentions",
    "NameOrder",
    "Newsroom",
    "Placement",
    "Preferences",
    "Presence",
    "Role",
    "TextSize",
    "Theme",
    "Tick",
]
