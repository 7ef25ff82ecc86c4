"""What a worker reads before it answers, so that nobody waits: pages, templates, languages."""

from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.urls import get_resolver

from prose import language

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def warm() -> None:
    """Import every view, compile every template and open the table of the languages' names."""
    _ = get_resolver().url_patterns
    for path in TEMPLATES.rglob("*.html"):
        get_template(path.relative_to(TEMPLATES).as_posix())
    for code, _name in settings.LANGUAGES:
        language.name("en", code)
