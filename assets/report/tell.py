"""Figures, places and losses of a report as people read them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..model.places import Place
from .findings import Finding, Repair
from .kept import Feature
from .summary import Summary
from .words import Say

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9]+")
MOST_NAMES = 6
NBSP = "\N{NO-BREAK SPACE}"


class Tell:
    """Puts a summary's codes and figures into words; `say` gives the message for an id."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def has(self, message: str) -> bool:
        """Whether there is such a message; one that is missing shows itself."""
        return self.say(message) != message

    def size(self, count: float | None) -> str:
        """Bytes as kB or MB."""
        if count is None:
            return self.say("report-unknown")
        if count < 1e6:
            return f"{count / 1e3:,.1f}{NBSP}kB" if count < 1e5 else f"{count / 1e3:,.0f}{NBSP}kB"
        return f"{count / 1e6:,.2f}{NBSP}MB" if count < 1e7 else f"{count / 1e6:,.1f}{NBSP}MB"

    def count(self, number: float | None) -> str:
        """A whole number with separators."""
        return self.say("report-unknown") if number is None else f"{number:,.0f}"

    def seconds(self, value: float | None) -> str:
        """Seconds with one digit."""
        if value is None:
            return self.say("report-unknown")
        return self.say("report-seconds", n=f"{value:,.1f}" if value < 100 else f"{value:,.0f}")

    def figure(self, name: str, value: float | None) -> str:
        """A figure of a row or a tile in its own unit."""
        if name.endswith(("bytes", "bytes_gpu")):
            return self.say("report-none") if value == 0 else self.size(value)
        return self.seconds(value) if name in ("4g", "3g", "seconds") else self.count(value)

    def millimetres(self, sides: Sequence[float]) -> str:
        """Width × height × depth in the unit that keeps the figures short."""
        longest = max(sides, default=0)
        unit, factor = ("m", 1000) if longest >= 20_000 else ("mm", 1)
        numbers = (side / factor for side in sides)
        return " × ".join(f"{n:,.0f}" if n >= 100 else f"{n:,.3g}" for n in numbers) + f"{NBSP}{unit}"

    def change(self, before: float | None, after: float | None) -> str:
        """How much less or more; "" where there is nothing to compare."""
        if not before or after is None:
            return ""
        percent = round((after / before - 1) * 100)
        if percent == 0:
            return self.say("report-same")
        # Everything but a crumb is not everything.
        shown = min(-percent, 99) if percent < 0 and after else abs(percent)
        return self.say("report-less" if percent < 0 else "report-more", percent=shown)

    def limit(self, code: str, limit: float | None) -> str:
        """A budget's line, such as `Download up to 3 MB`."""
        text = "" if limit is None else f"{limit:,.0f}"
        text = self.size(limit).replace(".00", "") if code == "bytes" else text
        return self.say(f"report-budget-{code}", limit=text.replace(",", "") if code == "textures" else text)

    def headline(self, summary: Summary) -> str:
        """The verdict in one sentence."""
        failed = sum(budget.state == "fail" for budget in summary.budgets)
        return self.say(f"report-verdict-{summary.verdict}", count=failed)

    def lead(self, summary: Summary) -> str:
        """What the verdict means in figures."""
        if summary.verdict in ("refused", "working"):
            return self.say(f"report-lead-{summary.verdict}")
        source, phone = summary.costs[0], summary.costs[-1]
        shrunk = "shrunk" if phone.bytes < source.bytes else "plain"
        figures = {"before": self.size(source.bytes), "after": self.size(phone.bytes)}
        return self.say(f"report-lead-{shrunk}", **figures, seconds=self.seconds(phone.seconds["4g"]))

    def place(self, place: Place) -> str:
        """A place in the model, by its name or its number counted from 1."""
        kind = self.say(f"report-place-{place.kind}")
        if place.name:
            return self.say("report-place-named", kind=kind, name=place.name)
        if place.index is None:
            return f"{kind} {place.pointer}".strip()
        return self.say("report-place-numbered", kind=kind, number=place.index + 1)

    def sentence(self, finding: Finding) -> str:
        """What was found, and how to mend it."""
        return (
            self._issue(finding.code, finding.params) or finding.message or self.say("report-finding-plain")
        )

    def hint(self, finding: Finding) -> str:
        """What to do about it, where its sentence leaves that to another one."""
        return self._issue(f"{finding.code}-hint", finding.params)

    def repair(self, repair: Repair) -> str:
        """What was mended."""
        return self._issue(repair.code, repair.params) or self.say("report-repair-plain")

    def feature(self, feature: Feature) -> str:
        """A feature's name, with its count in the source."""
        message = f"report-feature-{feature.name}"
        name = self.say(message if self.has(message) else "report-feature-other")
        if feature.count is None:
            return name
        return self.say("report-feature-count", name=name, count=self.count(feature.count))

    def lost(self, feature: Feature) -> str:
        """Which files went without it, and what of it."""
        files = ", ".join(self.use(name) for name in feature.lost)
        names = [name for gone in feature.lost.values() if isinstance(gone, list | tuple) for name in gone]
        shown = [self._lost_name(str(name)) for name in dict.fromkeys(names)]
        what = ", ".join(shown[:MOST_NAMES]) + (" …" if len(shown) > MOST_NAMES else "")
        return self.say("report-feature-lost-what" if what else "report-feature-lost", files=files, what=what)

    def _lost_name(self, name: str) -> str:
        message = f"report-effect-{name.removeprefix('KHR_materials_')}"
        effect = name.startswith("KHR_materials_") and self.has(message)
        return self.say(message) if effect else name.replace("_", " ")

    def use(self, name: str) -> str:
        """Who gets a file, and for what."""
        message = f"report-use-{name}"
        return self.say(
            message if self.has(message) else f"report-use-{'ktx2' if name.endswith('_ktx2') else 'other'}"
        )

    def _issue(self, code: str, params: Mapping[str, Any]) -> str:
        message = "issue-" + _NOT_IN_ID.sub("-", code).strip("-")
        return self.say(message, **params) if self.has(message) else ""
