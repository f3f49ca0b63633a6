"""What the outline reads through (readings, signs, zero width, traditional script) is accounted for like all else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Document, Span
from core.outline import outline
from core.outline.clean import cleaned
from core.read import read
from tests.accounting import check

PIECES = st.sampled_from(
    [
        "鎮(zhèn)", "經（jīng）濟(jì)", "產chǎn業", "(qū)", "檗(bò)", "\u200b", "\ufeff", "\u00ad", "**", "*", "[", "](http://a)",
        "`", "\\", "# ", "## ", "- ", "> ", "| ", " |", "\n| --- | --- |\n", "\n---\n", "---\n",
        "title: 報告\n", "<!--", "-->",
        "<br>", "\n", "\r\n", "\r", "\n\n", "\u3000\u3000", "一、2023年工作完成情況", "（一）",
        "完成投資1.65億元，", "同比增長8.5%。",
        "各位代表！", "來源：某區政府 時間：2024-02-01", "名詞解釋", "\ufffd", "「兩違」", "二、下一步工作計劃", "力爭",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["a.md", "a.txt"]))
@settings(max_examples=200, deadline=None)
def test_every_character_is_in_exactly_one_place(pieces: list[str], name: str) -> None:
    text = "報告" + "".join(pieces)
    document = read(text.encode(), name=name)
    assert document.text == text
    check(outline(document))


@given(st.lists(PIECES, max_size=40), st.integers(0, 80), st.integers(0, 30))
@settings(max_examples=200, deadline=None)
def test_the_way_back_leads_to_the_same_characters(pieces: list[str], start: int, size: int) -> None:
    document = Document("-", "text/plain", "utf-8", "".join(["鎮(zhèn)經(jīng)濟(jì)發(fā)", *pieces]))
    clean = cleaned(document)
    end = min(start + size, len(clean.document.text))
    if start <= end:
        kept = "".join(char for at, char in enumerate(document.text) if _kept(clean.noise, at))
        assert "".join(map(document.quote, clean.spans(Span(start, end)))) == kept[start:end]


def _kept(noise: tuple[Span, ...], at: int) -> bool:
    return not any(span.start <= at < span.end for span in noise)
