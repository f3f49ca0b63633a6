"""Reads files: a path or bytes in, a Document out.

One file per format (`txt markdown html docx doc pdf`); `encoding` finds out how characters are written, `formats` what
format a file has, `limits` how much is read at most.
"""

from core.read.limits import Limits
from core.read.reader import read
from core.read.text.encoding import decode, detect

__all__ = ["Limits", "decode", "detect", "read"]
