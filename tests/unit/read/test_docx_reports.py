"""Real reports as Word files and as plain text: the same characters."""

from __future__ import annotations

from pathlib import Path

from core.read import read


def test_ten_reports_have_the_same_characters_as_their_plain_text(shared: Path) -> None:
    files = sorted((shared / "reports").glob("*.docx"))
    assert len(files) >= 10
    for path in files:
        word, plain = (read(path.with_suffix(suffix)).text for suffix in (".docx", ".txt"))
        assert "".join(word.split()) == "".join(plain.split()), path.name
