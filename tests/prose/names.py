"""People and papers that the tests of the name checks share, and what the checks find of them."""

from datetime import date

from prose import checks
from prose.finding import Pair
from prose.style import HouseStyle
from prose.termbase import Concept, Rendering, Snapshot


def person(number: int, *forms: tuple[str, ...], **more: object) -> Concept:
    """Make a person of (language, whole name, family name or nothing)."""
    made = []
    for language, full, *family in forms:
        made.append(Rendering(number, language, full))
        made += [Rendering(number, language, name, part="family") for name in family]
    return Concept(number, "person", renderings=tuple(made), **more)


def thing(number: int, kind: str, *forms: tuple[str, str]) -> Concept:
    """Make a concept of any kind of (language, form)."""
    return Concept(number, kind, renderings=tuple(Rendering(number, *form) for form in forms))


GREER = person(
    1,
    ("en", "Jamieson Greer", "Greer"),
    ("zh", "贾米森·格里尔", "格里尔"),
    ("ja", "ジェミソン・グリア", "グリア"),
    ("ko", "제이미슨 그리어", "그리어"),
    ("ar", "جيميسون غرير", "غرير"),
    ("ru", "Джеймисон Грир", "Грир"),
    ("fr", "Jamieson Greer", "Greer"),
    ("de", "Jamieson Greer", "Greer"),
    ("tr", "Jamieson Greer", "Greer"),
    ("fi", "Jamieson Greer", "Greer"),
    ("hu", "Jamieson Greer", "Greer"),
    ("pl", "Jamieson Greer", "Greer"),
)
LUTNICK = person(
    2,
    ("en", "Howard Lutnick", "Lutnick"),
    ("zh", "霍华德·卢特尼克", "卢特尼克"),
    ("ru", "Говард Лютник", "Лютник"),
)
AKAZAWA = person(
    3,
    ("en", "Ryosei Akazawa", "Akazawa"),
    ("zh", "赤泽亮正", "赤泽"),
    ("ja", "赤沢亮正", "赤沢"),
    culture="japanese",
)
KATSUNOBU = person(
    4, ("en", "Katsunobu Kato", "Kato"), ("zh", "加藤胜信", "加藤"), culture="japanese"
)
AYUKO = person(5, ("en", "Ayuko Kato", "Kato"), ("zh", "加藤鲇子", "加藤"), culture="japanese")
ZAKHAROVA = person(6, ("en", "Maria Zakharova", "Zakharova"), ("ru", "Мария Захарова", "Захарова"))
TREASURY = thing(7, "organisation", ("en", "Treasury Department"), ("zh", "财政部"))
NEWS = thing(8, "organisation", ("en", "Reference News"), ("zh", "参考消息网"))


def found(
    source: str,
    target: str,
    tongues: str,
    *known: Concept,
    kind: str = "paragraph",
    day: date | None = None,
    style: HouseStyle | None = None,
) -> list[tuple[str, str, str]]:
    """Give check, words and suggestion of all that is found in a pair, infos left out."""
    snapshot = Snapshot(1, known, (style,) if style else ())
    pair = Pair(source, target, *tongues.split("-"), snapshot, kind, day)
    said = checks.run(pair)
    return [(each.check, each.text, each.suggestion) for each in said if each.severity.points]
