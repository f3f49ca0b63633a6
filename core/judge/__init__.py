"""From pairs to verdicts: the comparability gate first, then the rules of each lens; every verdict with its reason.

setting   what is known of the two reports        periods   a result's time beside a plan's (序时)
measure   the figures of a target                 names     one indicator? one scope?
gate      what must agree                         bounds    where a result lies to a bound
guard     doubts that forbid an adverse verdict   stages    how far a project is
promise   is a figure in a plan a promise?        case      a promise with its result
objects   what a promise names              claims   is that very thing reported as done?
fulfilment, qualitative, revision, results        the rules of the lenses
ledger    links → rows      repeats  one row for a fact told twice   standing  which rows come first
levels    comparability     checks   arithmetic on the reports' own figures
"""

from core.judge.checks import checks
from core.judge.ledger import judge
from core.judge.levels import comparability
from core.judge.setting import Page, Setting
from core.judge.standing import Standing, standing

__all__ = ["Page", "Setting", "Standing", "checks", "comparability", "judge", "standing"]
