"""Whether a figure in a plan is a promise: chapters on plans open by looking back (过去一年，国内生产总值增长10.3%)."""

from __future__ import annotations

from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Target

_REACH = 400
"""Characters before a clause, within its paragraph, that may say which time it is about."""


def looks_back(target: Target, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether the last cue before a figure in its paragraph looks back (去年, 取得了), not ahead (今年, 目标).

    Without any cue a bare growth rate, with neither bound nor word of commitment, is taken to look back too: results
    are worded like that (增长10.3%), targets are led in (预期目标是) or bounded (左右).
    """
    words = target.period.text or "" if target.period is not None else ""
    back, ahead = lexicon.words("outcomes", "looks_back"), lexicon.words("outcomes", "looks_ahead")
    if any(word in words for word in back):
        return True
    before = page.text[max(0, target.clause.start - _REACH) : target.clause.start].rsplit("\n", 1)[-1] + target.quote
    last_back, last_ahead = (max((before.rfind(word) for word in cues), default=-1) for cues in (back, ahead))
    if last_back == last_ahead == -1:
        return bool(page.text) and _bare_growth(target)
    return last_back > last_ahead


def _bare_growth(target: Target) -> bool:
    growth = target.growth
    return target.value is None and growth is not None and growth.comparator == "eq" and target.modality is None
