"""Words of the product, from the Fluent folders in `frontend/locales`, and the choice of language."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from fluent.runtime import FluentLocalization, FluentResourceLoader
from werkzeug.datastructures import LanguageAccept

from exhibition.kernel.text import LANGUAGES

LOCALES = Path(__file__).resolve().parents[2] / "frontend" / "locales"


class Words:
    """Formats messages: `words.say("ko", "hall-title", name="뷰티")`."""

    def __init__(self, folder: Path = LOCALES) -> None:
        self.languages = tuple(name for name in LANGUAGES if (folder / name).is_dir())
        loader = FluentResourceLoader(str(folder / "{locale}"))
        self._bundles = {
            name: FluentLocalization(
                [name], sorted(f.name for f in (folder / name).glob("*.ftl")), loader, use_isolating=False
            )
            for name in self.languages
        }

    def say(self, language: str, message: str, /, **args: object) -> str:
        """Return the message in `language`; the id itself when there is none (a test forbids that)."""
        bundle = self._bundles.get(language) or self._bundles[self.languages[0]]
        return str(bundle.format_value(message, {k.replace("-", "_"): v for k, v in args.items()}))

    def has(self, language: str, message: str) -> bool:
        """Whether `message` exists in `language`."""
        return self.say(language, message) != message

    def error(self, language: str, code: str, params: Mapping[str, object]) -> str:
        """Return the sentence for an error's code, or a finding's: what happened, why, what to do."""
        name = code.replace("_", "-").replace(".", "-")
        candidates = (f"error-{name.lower()}", f"issue-{name}")
        message = next((found for found in candidates if self.has(language, found)), "error-unknown")
        return self.say(language, message, **{**params, "code": code})


def negotiate(
    asked: str | None,
    cookie: str | None,
    account: str | None,
    accept: LanguageAccept,
    offered: Iterable[str],
    default: str,
) -> str:
    """Choose: `?lang=`, then the cookie, then the account's, then Accept-Language, then the default."""
    known = list(offered)
    for candidate in (asked, cookie, account):
        if candidate in known:
            return str(candidate)
    return accept.best_match(known) or (default if default in known else known[0])
