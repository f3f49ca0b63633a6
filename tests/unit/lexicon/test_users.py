"""A user's own dictionary: what it adds, and how a slip in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import LexiconError
from core.lexicon import Language, default, say
from core.lexicon.users import user_lexicon

OWN = """# 本地词典
[[indicators]]
id = "gdp"
synonyms = ["经济盘子"]

[[indicators]]
id = "tea_output"
canonical = "茶叶产量"
synonyms = ["干毛茶产量"]

[[units]]
term = "泡"
dimension = "count"

[[traps]]
term = "百日攻坚"
kind = "name"

[[stages]]
term = "封瓦"
kind = "project"
stage = 7
class = "construction"
"""
TWICE = """[[indicators]]
id = "q"
canonical = "甲"
synonyms = ["乙"]
[[indicators]]
id = "r"
canonical = "丙"
synonyms = ["乙"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def error(folder: Path, text: str, lang: Language = "zh") -> str:
    with pytest.raises(LexiconError) as caught:
        user_lexicon(written(folder, text))
    return say(caught.value.message, lang)


def test_entries_stand_beside_those_of_the_program(tmp_path: Path) -> None:
    lexicon = user_lexicon(written(tmp_path, OWN))
    assert lexicon.indicators["gdp"].canonical == default().indicators["gdp"].canonical
    assert lexicon.indicators["gdp"].synonyms == (*default().indicators["gdp"].synonyms, "经济盘子")
    assert lexicon.indicators["tea_output"].direction == "neutral"
    assert lexicon.units["泡"].dimension == "count"
    assert lexicon.units["元"] == default().units["元"]
    assert "百日攻坚" in lexicon.words("traps", "name")
    assert "封瓦" in lexicon.words("stages", "project")
    assert "泡" not in default().units


def test_a_mark_at_the_head_of_the_file_does_no_harm(tmp_path: Path) -> None:
    assert "tea_output" in user_lexicon(written(tmp_path, "\ufeff" + OWN)).indicators


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[[indicators]]\nid = "x"\n', 1, "缺少 canonical"),
        ('# 词\n\n[[towns]]\nname = "a"\n', 3, "没有 towns 这种词表"),
        ('\n[[units]]\nterm = "泡"\ndimension = "kount"\n', 4, "下列之一：money"),
        ('[[units]]\nterm = "泡"\ndimension = "count"\n\n[[units]]\nterm = "盏"\ncolour = "red"\n', 7, "colour"),
        ('[[units]]\nterm = "担"\ndimension = "mass"\nsame_as = "石头"\n', 4, "same_as"),
        ('[[stages]]\nterm = "封瓦"\nkind = "project"\n', 1, "缺少 stage"),
        ('[[stages]]\nterm = "封瓦"\nkind = "project"\nstage = "七"\n', 4, "整数"),
        ('[[traps]]\nterm = 5\nkind = "name"\n', 2, "一段文字"),
        ('[[traps]]\nterm = " "\nkind = "name"\n', 2, "不为空"),
        ('[[traps]]\nterm = "甲"\nkind = "nome"\n', 3, "name"),
        ('[[indicators]]\nid = "q"\ncanonical = "甲"\nsynonyms = "乙"\n', 4, "文字清单"),
        ('[[indicators]]\nid = "q"\ncanonical = "国内生产总值"\n', 3, "已是 gdp 的名称"),
        (TWICE, 8, "已是 q 的名称"),
        ("units = 3\n", 1, "[[units]]"),
        ('[[units]]\nterm = = "泡"\n', 2, "写法有误"),
    ],
)
def test_a_slip_is_told_with_file_and_line(text: str, line: int, says: str, tmp_path: Path) -> None:
    told = error(tmp_path, text)
    assert "own.toml" in told
    assert f"第{line}行" in told
    assert says in told
    assert f"line {line}" in error(tmp_path, text, "en")


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as caught:
        user_lexicon(tmp_path / "none.toml")
    assert "找不到词典" in say(caught.value.message)
    with pytest.raises(LexiconError) as caught:
        user_lexicon(tmp_path)
    assert "读不了" in say(caught.value.message)
    path = tmp_path / "gbk.toml"
    path.write_bytes("[[traps]] # 词".encode("gb18030"))
    with pytest.raises(LexiconError) as caught:
        user_lexicon(path)
    assert "UTF-8" in say(caught.value.message)
