"""What a build means to a person: `summarize` reads a manifest, `write_html` shows it in one file.

Codes and figures only; the words come from `frontend/locales/<language>/report.ftl` and the area files.
"""

from .html import write_html
from .size import UNITS, SizeVerdict, judge_size
from .summary import Summary, summarize, summary

__all__ = ["UNITS", "SizeVerdict", "Summary", "judge_size", "summarize", "summary", "write_html"]
