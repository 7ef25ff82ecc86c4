"""What languages are called in the reader's own."""

from django.utils.translation import get_language

from prose import language


def language_name(tag: str) -> str:
    """Name a language in the reader's; raises UnknownLanguage."""
    return language.name(tag, get_language() or "en")
