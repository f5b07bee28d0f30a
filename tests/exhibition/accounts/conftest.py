"""People and their mail."""

from pathlib import Path

import pytest
from flask import Flask

from tests.exhibition.mails import Postman


@pytest.fixture
def post(app: Flask, tmp_path: Path) -> Postman:
    """The mails of this installation."""
    return Postman(app, tmp_path)
