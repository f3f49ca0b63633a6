"""What all tests share: where the sample reports are, and the larger collection where it is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that write outputs and pictures anew; look at the difference before you keep it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/expected anew")
    parser.addoption("--update-snapshots", action="store_true", help="write tests/snapshots anew")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the five sample reports."""
    return SEEDS


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of reports and answers beside the project, which are other people's and not in it."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("the collection of real reports is not beside the project")
    return folder
