"""Who signed a file that came home, and what is odd about it."""

from __future__ import annotations

from models.sentence import Sentence, followed, joined, sentence, written_day
from models.workspace.deadlines import read_deadline
from models.workspace.handouts import Handout, day_of
from models.workspace.returned import ReturnedFile


def signed_by(file: ReturnedFile) -> Sentence:
    """小李填，王处长审，4月20日."""
    filled = sentence("{name}填", name=file.filled_by) if file.filled_by else ""
    checked = sentence("{name}审", name=file.checked_by) if file.checked_by else ""
    return joined("，", (part for part in (filled, checked, file.filled_on) if part))


def remark_on_head(file: ReturnedFile, sent: Handout) -> str:
    """What is odd about who signed a file and when; empty where nothing is."""
    return followed(_remark_on_places(file, sent), _remark_on_day(file, sent))


def _remark_on_places(file: ReturnedFile, sent: Handout) -> str:
    """Our own sheet has a place for each; what an office's own form does not ask for, nobody misses."""
    if not file.unsignable or sent.columns is not None:
        return ""
    return sentence("表头里找不到{labels}，没有记下。", labels=joined("、", file.unsignable))


def _remark_on_day(file: ReturnedFile, sent: Handout) -> str:
    """What is odd about the day a file says it was filled in on; empty where nothing is."""
    if not file.filled_on:
        return ""
    due = read_deadline(file.filled_on, sent.to.period.year).due
    issued = day_of(sent.sent_at)
    if due is None:
        return sentence("填报日期“{words}”读不出是哪一天。", words=file.filled_on)
    if issued is not None and due < issued:
        return sentence("填报日期早于下发的{day}。", day=written_day(issued))
    return ""
