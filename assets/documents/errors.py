"""A document that cannot be taken, by code; the sentence for it is in `locales/<language>/documents.ftl`."""

from assets.errors import AssetsError
from assets.model import Issue


class DocumentRefused(AssetsError):
    """The code says why, the params hold the figures of its sentence."""

    code = "document_refused"

    def __init__(self, code: str, **params: str | int | float) -> None:
        super().__init__(code, **params)
        self.code = code

    def issue(self) -> Issue:
        """As a finding of a report."""
        return Issue(self.code, params=self.params)
