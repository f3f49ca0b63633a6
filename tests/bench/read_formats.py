"""Time of reading PDF and DOCX beside the library's bare extraction: `python tests/bench/read_formats.py FILE...`."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2

from core.read import read

TURNS = 5
"""Runs of which the fastest counts."""


def bare_pdf(raw: bytes) -> int:
    """Return the characters of all pages, as the library gives them."""
    document = pypdfium2.PdfDocument(raw)
    count = 0
    for page in document:
        text = page.get_textpage()
        count += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return count


def bare_docx(raw: bytes) -> int:
    """Return the characters of all paragraphs and cells, as the library gives them."""
    document = docx.Document(io.BytesIO(raw))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return sum(len(paragraph.text) for paragraph in document.paragraphs) + sum(map(len, cells))


BARE: dict[str, Callable[[bytes], int]] = {".pdf": bare_pdf, ".docx": bare_docx}


def fastest(step: Callable[[], object]) -> float:
    """Return the seconds of the fastest of some runs."""
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print, for each file, its characters, both times and their ratio."""
    for path in map(Path, sys.argv[1:]):
        raw, bare = path.read_bytes(), BARE[path.suffix]
        library = fastest(lambda raw=raw, bare=bare: bare(raw))  # type: ignore[misc]
        ours = fastest(lambda raw=raw, path=path: read(raw, name=path.name))  # type: ignore[misc]
        length = len(read(raw, name=path.name).text)
        print(
            f"{path.name:36} {length:8} characters  library {library:.3f} s  ours {ours:.3f} s  {ours / library:.1f}×"
        )


if __name__ == "__main__":
    main()
