"""The dictionary files: valid, complete, and open to a user's own."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from core.errors import LexiconError
from core.lexicon import TABLES, Lexicon, default, say, verdict_name
from core.model import Message, Verdict

ROOT = Path(__file__).resolve().parents[3]


def test_every_file_is_valid() -> None:
    default().check()


def test_every_table_has_terms_and_the_longest_come_first() -> None:
    for table in TABLES:
        lengths = [len(word) for word in default().words(table)]
        assert lengths, table
        assert lengths == sorted(lengths, reverse=True)


def test_every_verdict_has_a_wording_and_only_below_is_red() -> None:
    verdicts = default().verdicts
    assert set(verdicts) == set(get_args(Verdict))
    assert [v.id for v in verdicts.values() if v.tone == "bad"] == ["below"]
    assert verdict_name("ontrack") == "达到序时进度"
    assert verdict_name("ontrack", "en", short=True) == "on schedule"


def test_no_wording_accuses() -> None:
    words = " ".join(
        [f"{v.zh} {v.en} {v.short_zh} {v.short_en}" for v in default().verdicts.values()]
        + [f"{m.zh} {m.en}" for m in default().messages.values() if m.key.startswith(("why-", "check-", "comparable-"))]
    )
    assert not re.search(r"失败|未兑现|食言|broken|failed to|missed the", words, re.IGNORECASE)


def test_both_languages_take_the_same_values() -> None:
    fields = string.Formatter().parse
    for message in default().messages.values():
        zh, en = ({name for _, name, _, _ in fields(text) if name} for text in (message.zh, message.en))
        assert zh == en, message.key


def test_every_key_that_the_program_says_has_a_wording() -> None:
    sources = [path.read_text(encoding="utf-8") for folder in ("core", "tui") for path in (ROOT / folder).rglob("*.py")]
    said = re.compile(
        r"(?:Message(?:\.of)?|Read\w*Error|FormatError|LimitError|LexiconError|Cancelled)\(\s*\"([a-z0-9-]+)\""
    )
    keys = {key for source in sources for key in said.findall(source)}
    assert keys
    assert keys <= set(default().messages)


def test_a_message_is_said_in_both_languages() -> None:
    message = Message.of("file-missing", path="报告.txt")
    assert "报告.txt" in say(message, "zh")
    assert say(message, "en").startswith("There is no file 报告.txt")


def test_no_indicator_name_stands_for_two_indicators() -> None:
    owner: dict[str, str] = {}
    for row in default().indicators.values():
        for name in dict.fromkeys((row.canonical, *row.synonyms)):
            assert owner.setdefault(name, row.id) == row.id, name


def test_a_users_file_adds_rows_and_replaces_rows_with_the_same_key(tmp_path: Path) -> None:
    row = (
        '[[indicators]]\nid = "{}"\ncanonical = "{}"\nsynonyms = []\nunits = []\n'
        'direction = "neutral"\nfield = "茶"\ntype = "flow"\n'
    )
    text = row.format("tea", "茶叶产量") + row.format("gdp", "本地生产总值")
    (tmp_path / "indicators.toml").write_text(text, encoding="utf-8")
    lexicon = Lexicon(tmp_path)
    assert lexicon.indicators["tea"].canonical == "茶叶产量"
    assert lexicon.indicators["gdp"].canonical == "本地生产总值"
    assert len(lexicon.indicators) == len(default().indicators) + 1
    assert default().indicators["gdp"].canonical == "地区生产总值"


@pytest.mark.parametrize(
    "text", ["[[terms]]\nterm = 5\n", "not toml", '[[terms]]\nterm = "甲"\nkind = "乙"\ncolour = 1\n']
)
def test_a_wrong_users_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "modality.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        Lexicon(tmp_path).check()
    assert "modality.toml" in say(caught.value.message)
