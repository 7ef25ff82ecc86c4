"""A worker that answers has read its pages before."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.template import TemplateSyntaxError

from config import warming

ROOT = Path(__file__).parents[2]
ASKED = "import sys, config.wsgi; print('reviewer.views.review' in sys.modules)"


def test_the_server_imports_its_pages_before_the_first_visitor() -> None:
    told = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "True"


def test_a_template_that_does_not_compile_keeps_a_worker_from_starting(
    monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "broken.html").write_text("{% nothing %}")
    monkeypatch.setattr(warming, "TEMPLATES", tmp_path)
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    with pytest.raises(TemplateSyntaxError, match="nothing"):
        warming.warm()
