"""What can go wrong in the pipeline, named after its cause. Codes are stable; words live in `locales/`."""


class AssetsError(Exception):
    """Base of the pipeline's errors. `code` is stable and snake_case; `params` fill the sentence for it."""

    code = "assets_failed"

    def __init__(self, message: str = "", **params: str | int | float) -> None:
        super().__init__(message or self.code)
        self.params = params


class StepFailed(AssetsError):
    """A step of the pipeline ended without its output: a parser crashed, hung or asked for too much."""

    code = "step_failed"

    def __init__(self, code: str, message: str = "", **params: str | int | float) -> None:
        super().__init__(message or code, **params)
        self.code = code


class ToolMissing(AssetsError):
    """A program the pipeline needs (Node, Chromium) is not on this machine."""

    code = "tool_missing"
