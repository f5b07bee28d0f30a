"""Decides whether an upload is safe and valid, repairs what can be repaired, and measures it.

checked = check(source, folder)   # Report, and a plain GLB for the steps that follow
"""

from .check import Checked, check
from .verify import verify

__all__ = ["Checked", "check", "verify"]
