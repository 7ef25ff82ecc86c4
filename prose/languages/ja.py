"""Japanese."""

from prose.language import Language

_TITLES = """
大統領; 副大統領; 首相; 総理; 総理大臣; 国務長官; 長官; 財務長官; 商務長官; 国防長官;
財務相; 外相; 防衛相; 経産相; 経済再生相; 経済再生担当相; 大臣; 通商代表; 代表; 知事;
市長; 議員; 上院議員; 下院議員; 大使; 特使; 報道官; 議長; 総裁; 官房長官; 教授;
将軍; 氏; さん; 会長; 社長; 国王; 天皇; 皇太子; 事務総長
"""

LANGUAGE = Language(
    code="ja",
    script="Jpan",
    spaced=False,
    sentence_ends="。！？!?｡…",
    quotes=("「", "」"),
    name_order="family-given",
    chars_per_word=2.0,
    density=0.43,
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
)
