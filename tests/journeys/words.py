"""What the product says, so that journeys find buttons and fields as a person does, in either language."""

from dataclasses import dataclass
from functools import cache

from exhibition.web.i18n import Words

NAMES = {"ko": "한국어", "en": "English"}


@cache
def _words() -> Words:
    return Words()


@dataclass(frozen=True)
class Voice:
    """The product's sentences in one language: `voice("studio-save")`."""

    language: str

    def __call__(self, message: str, **args: object) -> str:
        """A sentence. Raises AssertionError for one that does not exist."""
        said = _words().say(self.language, message, **args)
        assert said != message, f"no such message: {message}"
        return said

    def before(self, message: str, mark: str, **args: object) -> str:
        """The part of a sentence before what a placeable says."""
        return self(message, **args).split(mark, 1)[0].strip()
