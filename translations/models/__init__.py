"""What the archive stores."""

from translations.models.article import Article, Kind, Segment
from translations.models.chain import AppendOnly, Chain
from translations.models.export import Export
from translations.models.lexicon import LearntLexicon
from translations.models.record import Act, RevisionMeta
from translations.models.termbase import (
    Concept,
    ConceptKind,
    Culture,
    Part,
    Rendering,
    RenderingStatus,
    TermbaseRevision,
)
from translations.models.translation import (
    POSITION_STEP,
    Origin,
    State,
    Status,
    Target,
    Translation,
)

__all__ = [
    "POSITION_STEP",
    "Act",
    "AppendOnly",
    "Article",
    "Chain",
    "Concept",
    "ConceptKind",
    "Culture",
    "Export",
    "Kind",
    "LearntLexicon",
    "Origin",
    "Part",
    "Rendering",
    "RenderingStatus",
    "RevisionMeta",
    "Segment",
    "State",
    "Status",
    "Target",
    "TermbaseRevision",
    "Translation",
]
