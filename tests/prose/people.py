"""The people, papers and terms that the tests of the termbase know."""

from prose.termbase import Concept, Rendering, Snapshot

GREER = Concept(
    1,
    "person",
    3,
    (
        Rendering(1, "zh", "格里尔", part="family"),
        Rendering(1, "ja", "グリア", part="family"),
        Rendering(1, "ko", "그리어", part="family"),
        Rendering(1, "ar", "غرير", part="family"),
        Rendering(1, "he", "גריר", part="family"),
        Rendering(1, "ru", "Гриер", part="family"),
        Rendering(1, "de", "Greer", part="family"),
        Rendering(1, "fr", "Greer", part="family"),
        Rendering(1, "tr", "Greer", part="family"),
        Rendering(1, "en", "Jamieson Greer"),
        Rendering(1, "en", "Greer", part="family"),
        Rendering(1, "en", "Grier", "deprecated", part="family"),
    ),
)
TREASURY = Concept(
    2,
    "organisation",
    1,
    (Rendering(2, "en", "Treasury Department"), Rendering(2, "en", "Treasury", "deprecated")),
)
SECRETARY = Concept(3, "title", 1, (Rendering(3, "en", "Treasury Secretary"),))
FINANCE = Concept(
    4,
    "term",
    1,
    (
        Rendering(4, "en", "car tariff"),
        Rendering(4, "en", "automobile tariff", "deprecated"),
        Rendering(4, "en", "IT", "deprecated", case_sensitive=True),
    ),
)
PAM_GRIER = Concept(5, "person", 1, (Rendering(5, "en", "Grier", part="family"),))

SNAPSHOT = Snapshot(7, (GREER, TREASURY, SECRETARY, FINANCE))
