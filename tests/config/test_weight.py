"""What a browser has to fetch besides the pages: all scripts and all styles, compressed."""

import gzip
import re

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"


@pytest.mark.parametrize(("kind", "most"), [("js", 60_000), ("css", 40_000)])
def test_it_is_light(kind, most):
    files = sorted((STATIC / kind).rglob(f"*.{kind}"))
    assert len(files) > 10
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= most


# The admin's own style overrules Django's, which knows no layers; the page for an outage is alone.
OUTSIDE = {"admin.css", "outage.css"}


@pytest.mark.parametrize(
    "file", [f for f in sorted((STATIC / "css").glob("*.css")) if f.name not in OUTSIDE], ids=str
)
def test_every_style_has_its_layer(file):
    text = re.sub(r"/\*.*?\*/|@font-face \{.*?\}", "", file.read_text(), flags=re.DOTALL)
    outer = re.findall(r"^[^\s}].*$", text, re.MULTILINE)
    assert outer
    assert all(line.startswith("@layer ") for line in outer)


@pytest.mark.parametrize("file", sorted((STATIC / "css").glob("*.css")), ids=str)
def test_no_style_knows_left_from_right(file):
    sided = (
        r"(margin|padding|border|inset)-(left|right)|(?<!-)\b(left|right):|text-align: (left|right)"
    )
    assert not re.search(sided, file.read_text())


def test_each_font_has_its_licence_beside_it():
    fonts = {font.name.split("-latin")[0] for font in (STATIC / "fonts").glob("*.woff2")}
    assert fonts == {"inter", "source-serif-4"}
    for font in fonts:
        text = (STATIC / "fonts" / f"{font}-LICENSE.txt").read_text()
        assert "SIL Open Font License, Version 1.1" in " ".join(text.split())


def test_every_icon_that_is_used_is_in_the_sprite():
    known = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text()))
    pages = (settings.BASE_DIR / "templates").rglob("*.html")
    used = {
        name for page in pages for name in re.findall(r"#([a-z-]+)\" /></svg>", page.read_text())
    }
    assert used
    assert used <= known
