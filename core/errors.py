"""What can go wrong, told to the user: what happened, where, and what to do.

    DuizhaoError
    ├── ReadError           a file cannot be read (missing, empty, binary, damaged, no text)
    │   └── FormatError     the format is not supported, or an extra is needed
    ├── LimitError          a file is larger, longer or deeper than the program reads
    ├── LexiconError        a dictionary file is not valid
    └── Cancelled           the caller asked to stop

An error carries a key and its values; `core.lexicon.say(error.message, "zh")` makes the sentence for the user of them.
"""

from core.model.message import Message


class DuizhaoError(Exception):
    """Base of all errors meant for the user.

    Attributes:
        message: What happened, where and what to do; worded in `core/lexicon/messages.toml` under `message.key`.
    """

    def __init__(self, key: str, **values: object) -> None:
        self.message = Message.of(key, **values)
        super().__init__(key, values)

    def __str__(self) -> str:
        """Return the key and its values, for a log; users read `core.lexicon.say(error.message, lang)`."""
        return ", ".join([self.message.key, *(f"{name}={value}" for name, value in self.message.values)])


class ReadError(DuizhaoError):
    """A file cannot be read."""


class FormatError(ReadError):
    """The format of a file is not supported here."""


class LimitError(DuizhaoError):
    """A file goes beyond what the program reads."""


class LexiconError(DuizhaoError):
    """A dictionary file is not valid."""


class Cancelled(DuizhaoError):  # noqa: N818 - the user asked for it, it is no failure
    """The work was stopped because the caller asked for it."""
