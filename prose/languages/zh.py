"""Chinese."""

from prose.language import Language

_TITLES = """
总统; 總統; 副总统; 首相; 总理; 總理; 副总理; 国务卿; 部长; 部長; 财政部长;
商务部长; 国防部长; 外交部长; 外长; 防长; 财长; 财务大臣; 大臣; 贸易代表; 代表;
州长; 市长; 议员; 参议员; 众议员; 大使; 特使; 发言人; 主席; 行长; 总裁;
首席执行官; 法官; 教授; 将军; 秘书长; 官房长官; 经济学家; 分析师; 经济再生担当相;
经济产业大臣; 外务大臣; 防卫大臣; 总干事; 局长; 先生; 女士; 国王; 天皇; 记者
"""

LANGUAGE = Language(
    code="zh",
    script="Hans",
    spaced=False,
    sentence_ends="。！？!?｡…",
    quotes=("“", "”"),
    name_order="family-given",
    chars_per_word=2.0,
    density=0.31,
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
)
