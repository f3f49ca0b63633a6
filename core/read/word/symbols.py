"""Letters of the symbol fonts (Symbol, Wingdings) as the Unicode characters that look like them.

Word keeps such a letter as a code of the font, in the private range F000–F0FF. Bullets become one of the signs that
Chinese texts use for lists.
"""

from __future__ import annotations

PRIVATE = range(0xF000, 0xF100)
"""Codes that stand for a letter of a symbol font."""

WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆", 0x75: "◆",
    0x76: "◆", 0x77: "◆", 0x9E: "•", 0x9F: "•", 0xA1: "○", 0xA4: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "◇",
    0xD8: "►", 0xE0: "→", 0xE8: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xF0: "→", 0xFB: "✗", 0xFC: "√", 0xFD: "☒",
    0xFE: "☑", 0x46: "☞", 0x4A: "☺", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛",
    **{0x80 + number: "⓪①②③④⑤⑥⑦⑧⑨⑩"[number] for number in range(11)},
    **{0x8B + number: "⓿❶❷❸❹❺❻❼❽❾❿"[number] for number in range(11)},
}  # fmt: skip
"""Code in Wingdings → character."""

WINGDINGS_2 = {0x50: "√", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0x98: "●", 0xA3: "□", 0xAE: "◆", 0xEE: "✶"}
"""The same for Wingdings 2."""

SYMBOL = {
    0xB7: "•", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xA3: "≤", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xA2: "′", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xD0: "∠", 0xD6: "√", 0xE5: "∑", 0x2D: "−", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ",
    0x65: "ε", 0x68: "η", 0x71: "θ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x66: "φ",
    0x77: "ω", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
}  # fmt: skip
"""The same for Symbol."""

FONTS = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}


DOT, FIGURE = "•", "●"
PLAIN_BULLETS = {"o": "○", "·": DOT, "l": FIGURE, "n": "■", "u": "◆", "Ø": "►", "ü": "√", "§": "▪"}
"""Bullets written with the letters of a symbol font whose name was lost."""


def symbol(code: int, font: str) -> str:
    """Return the character for a code of a font; the code's own character where no likeness is known."""
    if code in PRIVATE or (code < 0x100 and font.lower() in FONTS):
        low = code & 0xFF
        known = FONTS.get(font.lower(), SYMBOL).get(low)
        return known or (chr(code) if code in PRIVATE or low < 0x20 else chr(low))
    return chr(code)


def bullet(text: str, font: str) -> str:
    """Return the sign of a bullet as a character that means one outside of its font; nothing for a blank one."""
    known = font.lower() in FONTS
    sign = "".join(symbol(ord(char), font) if known else _likely(char) for char in text.strip())
    sign = FIGURE if any(ord(char) in PRIVATE for char in sign) else sign
    return PLAIN_BULLETS.get(sign, sign)


def _likely(char: str) -> str:
    """Return a sign whose font is not known: but for the dot of Symbol, bullets are from Wingdings."""
    return (
        DOT if ord(char) == PRIVATE.start + 0xB7 else symbol(ord(char), "wingdings") if ord(char) in PRIVATE else char
    )
