import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from core.words import quoted, tokens

segment = importlib.import_module("core.words.segment")


def test_words_of_a_sentence() -> None:
    assert tokens("推进市场主体发展") == ("推进", "市场主体", "发展")


def test_a_quoted_term_is_one_word() -> None:
    assert "白改黑" in tokens("完成成功东路“白改黑”改造")
    assert "网格+" in tokens("建设“网格+”平台")


def test_a_quoted_sentence_is_cut_like_other_text() -> None:
    assert "企业" in tokens("变“企业找政策为政策找企业的主动服务新模式”")


def test_quoted_terms_are_given_without_their_marks() -> None:
    text = "印发《意见》，深化“四帮四扶”，他说“"
    assert [span.of(text) for span in quoted(text)] == ["意见", "四帮四扶"]


def test_jieba_gives_the_words_that_its_fast_form_gives() -> None:
    pytest.importorskip("rjieba")
    text = "扎实推进64个省市重点项目建设，确保完成年度计划投资54亿元以上"
    assert tuple(segment.by_jieba()(text)) == tokens(text)


def test_the_dictionary_leaves_no_cache_file_and_prints_nothing(tmp_path: Path) -> None:
    code = (
        "import importlib; cut = importlib.import_module('core.words.segment').by_jieba(); assert list(cut('重点项目'))"
    )
    run = subprocess.run(  # noqa: S603 - our own interpreter with a fixed text
        [sys.executable, "-W", "ignore", "-c", code],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (run.stdout, run.stderr) == ("", "")
    assert list(tmp_path.iterdir()) == []


def test_importing_words_does_not_loadby_jieba() -> None:
    code = "import core.words, sys; assert not {'jieba', 'rjieba'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).resolve().parents[3])  # noqa: S603 - as above
