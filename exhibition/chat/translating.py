"""Messages in the reader's language, by a service that the organizer chose; without one there is none.

The words leave this installation only when a reader asks for it, and only to that service.
"""

import json
import threading
import urllib.error
import urllib.request
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from exhibition.config import Settings
from exhibition.kernel.errors import Conflict, Exceeded

TIMEOUT_S = 8.0
REMEMBERED = 2_000
_LARGEST_ANSWER = 1 << 20


class TranslationOff(Conflict):
    """No translation service is set for this installation."""

    code = "translation_not_configured"


class TranslationFailed(Exceeded):
    """The translation service did not answer, or answered nonsense."""

    code = "translation_failed"
    status = 503


@dataclass(frozen=True)
class Translated:
    """Words in the wanted language, the language they were in as far as is known, and who translated."""

    text: str
    source: str
    by: str


class Translator(Protocol):
    """A translation service."""

    def translate(self, text: str, target: str) -> Translated:
        """Plain text into the language `target` (`ko`, `en`). Raises TranslationOff, TranslationFailed."""
        ...


class NoTranslator:
    """Stands where no service is set, and says so."""

    def translate(self, text: str, target: str) -> Translated:
        """Raises TranslationOff."""
        raise TranslationOff


@dataclass(frozen=True)
class LibreTranslator:
    """Any service that speaks LibreTranslate's `POST /translate`. `url` is that endpoint's whole address."""

    url: str
    key: str = ""

    def translate(self, text: str, target: str) -> Translated:
        """See `Translator`."""
        asked = {"q": text, "source": "auto", "target": target, "format": "text"}
        answer = self._ask({**asked, **({"api_key": self.key} if self.key else {})})
        words = answer.get("translatedText")
        if not isinstance(words, str) or not words:
            raise TranslationFailed
        found = answer.get("detectedLanguage")
        source = str(found.get("language", "")) if isinstance(found, dict) else ""
        return Translated(words, source[:8], urlsplit(self.url).hostname or "")

    def _ask(self, body: dict[str, str]) -> dict[str, Any]:
        request = urllib.request.Request(
            self.url, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
                answer = json.loads(response.read(_LARGEST_ANSWER))
        except (OSError, urllib.error.URLError, ValueError) as error:
            raise TranslationFailed from error
        return answer if isinstance(answer, dict) else {}


class Remembering:
    """Asks another translator once for each text and language, as long as it remembers."""

    def __init__(self, asked: Translator, most: int = REMEMBERED) -> None:
        self._asked, self._most = asked, most
        self._known: OrderedDict[tuple[str, str], Translated] = OrderedDict()
        self._lock = threading.Lock()

    def translate(self, text: str, target: str) -> Translated:
        """See `Translator`."""
        with self._lock:
            known = self._known.get((text, target))
            if known:
                self._known.move_to_end((text, target))
                return known
        found = self._asked.translate(text, target)
        with self._lock:
            self._known[(text, target)] = found
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return found


def make_translator(settings: Settings) -> Translator:
    """The service that the settings name."""
    if not settings.translate_url:
        return NoTranslator()
    return Remembering(LibreTranslator(settings.translate_url, settings.translate_key))
