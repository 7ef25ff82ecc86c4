import pytest

from prose.addresses import find

CASES = [
    ("See https://example.org/a, please.", [("web", "https://example.org/a")]),
    ("[so](https://a.org/b)[and](https://c.org)", ["https://a.org/b", "https://c.org"]),
    ("(https://a.org/w/Foo_(bar)).", ["https://a.org/w/Foo_(bar)"]),
    ("详见https://a.org/b。", ["https://a.org/b"]),
    ("Write to desk@a.org.uk!", [("mail", "desk@a.org.uk")]),
    ("Nikkei.com and booking.com/x said.", ["Nikkei.com", "booking.com/x"]),
    ("It is in report_2.pdf.", [("file", "report_2.pdf")]),
    ("@reuters and #春闘 and ＃投票 and #话题# and #1", ["@reuters", "#春闘", "＃投票", "#话题#"]),
    ("He said.Com on, etc. e.g. 3.5 U.S.", ["said.Com"]),
    ("No address.", []),
    ("www.a.org", [("web", "www.a.org")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_addresses_are_found(text, expected):
    found = find(text)
    assert [each.text for each in found] == [
        want if isinstance(want, str) else want[1] for want in expected
    ]
    for each, want in zip(found, expected, strict=True):
        assert each.span.of(text) == each.text
        assert isinstance(want, str) or each.kind == want[0]
