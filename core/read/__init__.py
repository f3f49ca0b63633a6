"""Reads files: a path or bytes in, a Document out.

A folder for each kind of file (`text web word pdf`); `formats` finds out what format a file has, `limits` says how much
is read at most, `reader` calls the one that fits.
"""

from core.read.limits import Limits
from core.read.reader import read
from core.read.text.encoding import decode, detect

__all__ = ["Limits", "decode", "detect", "read"]
