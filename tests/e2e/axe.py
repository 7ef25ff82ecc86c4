"""What axe finds on a page."""

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

VIOLATIONS = {"resultTypes": ["violations"]}


def examined(page: Page, options: dict[str, Any] = VIOLATIONS) -> AxeResults:
    """Examine a page as it is. Its half megabyte is read once a page, however often it is asked."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    return AxeResults(page.evaluate(f"axe.run({json.dumps(options)})"))
