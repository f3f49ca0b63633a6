"""What the screens remember of a user's taste: a small TOML file in the configuration folder."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

import msgspec
from platformdirs import user_config_path

from core.lexicon import Language
from tui.output import atomic_write


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; a row that is missing from the file has the value given here."""

    theme: Literal["dark", "light"] = "dark"
    """The colours of the screens."""
    lang: Language | None = None
    """The language of the screens; None for that of the environment."""


def place() -> Path:
    """Return the file of the settings."""
    return user_config_path("duizhao") / "settings.toml"


def load(file: Path | None = None) -> Settings:
    """Return the settings; the usual ones when the file is missing or not valid."""
    try:
        return msgspec.toml.decode((file or place()).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Settings()


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the settings, as far as the folder lets us."""
    target = file or place()
    values = [(field.name, getattr(settings, field.name)) for field in fields(settings)]
    text = "".join(f'{name} = "{value}"\n' for name, value in values if value is not None)
    # A home that cannot be written must not stop anybody from changing colours.
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(text.encode(), target)
