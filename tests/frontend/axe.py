"""Runs axe-core in a page: what a machine can say about accessibility."""

import json
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return what is wrong, one readable line each; nothing when all is well."""
    # by the debugger, so that the page's own content policy stays in force
    page.evaluate(AXE.read_text() + ";0")
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"
        ".then(found => JSON.stringify(found.violations))",
        RULES,
    )
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}".replace("\n", " ")
        for rule in json.loads(found)
        for node in rule["nodes"]
    ]
