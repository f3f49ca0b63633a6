"""Makes small PDF files for tests: text in Chinese fonts that are named and not in the file, and ruled lines."""

from __future__ import annotations

from dataclasses import dataclass, field

FONTS = {"F1": "STSong-Light", "F2": "SimHei"}
"""Names in a page's content, and the fonts themselves: a plain one and a heavy one."""


@dataclass(slots=True)
class Page:
    """A page of A4 on which a test writes; measures in points, from the upper left corner."""

    parts: list[str] = field(default_factory=list)
    """What has been written."""
    width: int = 595
    """Width."""
    height: int = 842
    """Height."""
    turned: int = 0
    """Degrees that a reader turns the page by the clock."""

    def text(
        self, left: float, base: float, words: str, size: float = 12, *, bold: bool = False, angle: int = 0
    ) -> Page:
        """Write words; `angle` 90 makes them run from the foot to the top."""
        code = words.encode("utf-16-be").hex()
        matrix = {0: "1 0 0 1", 90: "0 1 -1 0", 45: ".7 .7 -.7 .7"}[angle]
        font = "F2" if bold else "F1"
        self.parts.append(f"BT /{font} {size} Tf {matrix} {left} {self.height - base} Tm <{code}> Tj ET")
        return self

    def lines(self, left: float, base: float, lines: list[str], size: float = 12, step: float = 20) -> float:
        """Write lines below each other and return where the next would stand; one that begins with two blanks of
        Chinese width is indented.
        """
        for line in lines:
            bare = line.lstrip("\u3000")
            self.text(left + size * (len(line) - len(bare)), base, bare, size)
            base += step
        return base

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Page:
        """Draw a line."""
        self.parts.append(f"0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S")
        return self

    def grid(self, columns: list[float], rows: list[float]) -> Page:
        """Draw the lines of a table with these edges."""
        for x in columns:
            self.rule(x, rows[0], x, rows[-1])
        for y in rows:
            self.rule(columns[0], y, columns[-1], y)
        return self


def pdf(*pages: Page) -> bytes:
    """Return the file with these pages."""
    fonts = " ".join(f"/{name} {3 + 2 * number} 0 R" for number, name in enumerate(FONTS))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    for font in FONTS.values():
        objects.append(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /UniGB-UCS2-H"
            f" /DescendantFonts [{len(objects) + 2} 0 R] >>"
        )
        objects.append(
            f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{font} /DW 1000"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
            " /FontDescriptor << /Type /FontDescriptor /FontName /" + font + " /Flags 6 /Ascent 880 /Descent -120"
            " /CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >> >>"
        )
    kids = []
    for page in pages:
        content = "\n".join(page.parts)
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] /Rotate {page.turned}"
            f" /Resources << /Font << {fonts} >> >> /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    out = "%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("ascii")


def wrapped(words: str, width: int, indent: int = 2) -> list[str]:
    """Return a paragraph in lines of so many characters, the first indented."""
    words = "\u3000" * indent + words
    return [words[at : at + width] for at in range(0, len(words), width)]
