"""A key for one form as it was shown, so that sending it twice does it once."""

import secrets

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def attempt_key() -> SafeString:
    """Give the hidden field that carries the key."""
    return format_html(
        '<input type="hidden" name="idempotency_key" value="{}">', secrets.token_urlsafe(16)
    )
