"""People whom the examples of several checks are about, as a termbase has them."""

from prose.termbase import Concept, Rendering

GREER = Concept(
    id=1,
    kind="person",
    culture="western",
    renderings=(
        Rendering(1, "zh", "贾米森·格里尔"),
        Rendering(1, "zh", "格里尔", part="family"),
        Rendering(1, "en", "Jamieson Greer"),
        Rendering(1, "en", "Greer", part="family"),
    ),
)
LUTNICK = Concept(
    id=2,
    kind="person",
    culture="western",
    renderings=(
        Rendering(2, "zh", "卢特尼克", part="family"),
        Rendering(2, "en", "Howard Lutnick"),
        Rendering(2, "en", "Lutnick", part="family"),
        Rendering(2, "en", "Commerce Secretary", part="title"),
    ),
)
AKAZAWA = Concept(
    id=3,
    kind="person",
    culture="japanese",
    renderings=(
        Rendering(3, "zh", "赤泽亮正"),
        Rendering(3, "zh", "赤泽", part="family"),
        Rendering(3, "en", "Ryosei Akazawa"),
        Rendering(3, "en", "Akazawa", part="family"),
    ),
)
