"""The dictionaries: what words of report language mean, as data files beside this module, with their loader.

A change of wording, a new indicator or a new unit is a change of a `.toml` file here, never of code.
"""

from core.lexicon.entries import Indicator, Pattern, Term, Unit, VerdictWording, Wording
from core.lexicon.loader import TABLES, Lexicon, default
from core.lexicon.say import Language, say, verdict_name

__all__ = [
    "TABLES", "Indicator", "Language", "Lexicon", "Pattern", "Term", "Unit", "VerdictWording", "Wording", "default",
    "say", "verdict_name",
]  # fmt: skip
