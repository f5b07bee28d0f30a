"""Documentation as a contract: settings, commands, scripts and locks are what the README says."""

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

import wsgi
from exhibition.config import SettingMissing, Settings, read_settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text()


def test_every_setting_stands_in_the_table_with_its_meaning_and_default() -> None:
    for setting in fields(Settings):
        default = f"`{setting.default}`" if setting.default else ""
        row = f"| `{setting.name.upper()}` | {setting.metadata['doc']} | {default} |"
        assert row in README, row


def test_every_command_is_documented_and_says_what_it_does() -> None:
    for name, command in wsgi.cli.commands.items():
        assert f"maru {name}" in README
        assert command.get_short_help_str() or isinstance(command, click.Group)


def test_every_option_of_serve_is_documented() -> None:
    options = re.findall(r'add_argument\("(--[a-z-]+)"', (ROOT / "scripts" / "serve").read_text())
    assert options
    for option in options:
        assert option in README, option


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt", "requirements-node.txt"])
def test_python_locks_hold_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert "--hash=sha256:" in text
    assert "://" not in text


@pytest.mark.parametrize("folder", ["frontend", "assets/node"])
def test_npm_locks_hold_hashes_and_no_address(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text()
    assert '"integrity"' in text
    assert '"resolved"' not in text


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_production_refuses_to_start_without_secrets(tmp_path: Path) -> None:
    with pytest.raises(SettingMissing, match="SECRET_KEY"):
        read_settings({"MARU_ENV": "production", "DATA_DIR": str(tmp_path)})


def test_secrets_of_development_are_made_once_and_kept(tmp_path: Path) -> None:
    first = read_settings({"DATA_DIR": str(tmp_path)})
    again = read_settings({"DATA_DIR": str(tmp_path)})

    assert len(first.secret_key) >= 32
    assert first == again
