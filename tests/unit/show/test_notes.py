"""What a user is told of a file that could not be read whole."""

from __future__ import annotations

from core.lexicon import say
from core.model import Document, Mark, Message, Span
from core.show.notes import notes_of


def test_a_whole_file_needs_no_notes() -> None:
    assert notes_of(Document("a.txt", "text/plain", "utf-8", "全文")) == ()


def test_what_the_reader_left_out_comes_before_what_is_doubtful() -> None:
    marks = (
        Mark("damaged", Span(3, 4)),
        Mark("damaged", Span(5, 6)),
        Mark("damaged", Span(6, 8), value="big5"),
    )
    left_out = (Message.of("note-comments", count=2),)
    document = Document("a.txt", "text/plain", "utf-8", "完成\n投资\n增長", marks=marks, notes=left_out)
    assert [say(note, "zh") for note in notes_of(document)] == [
        "文档有 2 条批注，未读取。",
        "有 2 处字节损坏，读不出原字（首处在第 2 行），请核对原件。",
        "有 1 行的编码与全文不同，按 BIG5 读出（首处在第 3 行），请核对。",
    ]
