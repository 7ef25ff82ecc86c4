"""Korean."""

from prose.language import Language

_PARTICLES = """
은 는 이 가 을 를 의 에 에게 에게서 에서 와 과 도 로 으로 만 까지 부터 보다 처럼
라고 이라고 이나 나 씨 씨는 씨가 씨의 씨를 씨도 측 측은 측이 측의 님 님은 님이
에게는 에게도 에는 에도 에서는 에서도 에서의 와는 과는 와도 과도 와의 과의 로는 으로는
로서 으로서 로부터 으로부터 로의 으로의 까지는 까지도 부터는 만은 만이 만을 께서 께
께서는 한테 이랑 랑 하고 이다 다 였다 이었다 입니다 이고 이며 이자 이란 란 이라는
라는 라며 이라며 마저 조차 밖에 뿐 들 들은 들이
"""
_TITLES = """
대통령; 부통령; 총리; 국무장관; 장관; 재무장관; 상무장관; 국방장관; 외교장관;
외무상; 재무상; 무역대표; 대표; 지사; 시장; 의원; 상원의원; 대사; 특사; 대변인;
의장; 총재; 교수; 장군; 씨; 회장; 사장
"""

LANGUAGE = Language(
    code="ko",
    script="Kore",
    quotes=("“", "”"),
    name_order="family-given",
    chars_per_word=3.0,
    density=0.52,
    ordinals=True,
    suffixes=tuple(_PARTICLES.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
)
