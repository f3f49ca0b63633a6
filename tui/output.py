"""Puts a command's result on standard output or into a file; words about the work go to standard error."""

from __future__ import annotations

import codecs
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tui.errors import AskedWronglyError, OutputError, ReaderLeft


def write_stdout(text: str) -> None:
    """Print text as it is, without translating its line ends.

    A character that the terminal's encoding lacks becomes an escape as in JSON, which JSON reads back.

    Raises:
        ReaderLeft: Nobody reads any more.
    """
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="duizhao-escape", newline="")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered must not fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderLeft from None


def write_stdout_bytes(content: bytes) -> None:
    """Hand a file's bytes to whoever reads standard output.

    Raises:
        ReaderLeft: Nobody reads any more.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderLeft from None


def write_stderr(words: str) -> None:
    """Say something about the work, one sentence a line, where it does not mix with the result."""
    sys.stderr.write(f"duizhao: {words}\n")


def write_file(content: str | bytes, target: Path, inputs: Iterable[Path] = ()) -> None:
    """Write a file whole or not at all, text in UTF-8.

    Args:
        content: What to write.
        target: Where.
        inputs: Files that must not be overwritten.

    Raises:
        AskedWronglyError: The target is one of the inputs.
        OutputError: It cannot be written.
    """
    if any(same_file(target, source) for source in inputs):
        raise AskedWronglyError("output-is-input", path=target)
    try:
        atomic_write(content.encode("utf-8") if isinstance(content, str) else content, target)
    except OSError as error:
        raise OutputError("output-unwritable", path=target, detail=error.strerror or error) from error


def atomic_write(data: bytes, target: Path) -> None:
    """Write beside the target and move into place, so that nobody ever reads half a file.

    Raises:
        OSError: The folder does not exist or cannot be written.
    """
    target = target.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes files for the owner only; a result is an ordinary file.
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths name one existing file."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _umask() -> int:
    """Return the process's mask of new files, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _escape(error: UnicodeError) -> tuple[str, int]:
    """Replace what cannot be encoded by JSON's escapes, two of them for a character beyond the first plane."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (int.from_bytes(units[i : i + 2]) for i in range(0, len(units), 2))
    return "".join(f"\\u{unit:04x}" for unit in pairs), error.end


codecs.register_error("duizhao-escape", _escape)
