"""Korean."""

from prose.language import Language

_PARTICLES = """
은 는 이 가 을 를 의 에 에게 에게서 에서 와 과 도 로 으로 만 까지 부터
보다 처럼 라고 이라고 이나 나 씨 씨는 씨가 측 측은 측이 님
"""

LANGUAGE = Language(
    code="ko",
    script="Kore",
    quotes=("“", "”"),
    name_order="family-given",
    chars_per_word=3.0,
    ordinals=True,
    suffixes=tuple(_PARTICLES.split()),
)
