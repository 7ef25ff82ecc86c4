"""What the archive stores."""

from translations.models.article import Article, Kind, Segment
from translations.models.chain import AppendOnly, Chain
from translations.models.export import Export
from translations.models.lexicon import LearntLexicon
from translations.models.record import Act, RevisionMeta
from translations.models.rule import CheckSetting, Rule, RuleKind, Severity
from translations.models.termbase import (
    Accents,
    Concept,
    ConceptKind,
    Culture,
    HouseStyle,
    Later,
    Order,
    Part,
    Rendering,
    RenderingStatus,
    TermbaseRevision,
    percent_choices,
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
    "Accents",
    "Act",
    "AppendOnly",
    "Article",
    "Chain",
    "CheckSetting",
    "Concept",
    "ConceptKind",
    "Culture",
    "Export",
    "HouseStyle",
    "Kind",
    "Later",
    "LearntLexicon",
    "Order",
    "Origin",
    "Part",
    "Rendering",
    "RenderingStatus",
    "RevisionMeta",
    "Rule",
    "RuleKind",
    "Segment",
    "Severity",
    "State",
    "Status",
    "Target",
    "TermbaseRevision",
    "Translation",
    "percent_choices",
]
