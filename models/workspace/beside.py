"""What somebody wrote into a workbook beside its cells: nothing of it is taken, and so it is said that it is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from models.sentence import Sentence, joined, sentence
from models.workspace.handouts import Handout
from models.workspace.judged import Return
from models.workspace.returned import STRUCK, Beside, BesideKind, ReturnedFile

_OURS = "退回重报："  # why the last answer was sent back, as we write it beside a cell
_MOST = 5  # titles, and cells, that are named


def remark_on_beside(file: ReturnedFile, sent: Handout) -> Sentence | str:
    """Empty where there is only what was sent."""
    found = list(_put_there(file, sent))
    said = [words for kind in BesideKind if (words := _counted(kind, [one for one in found if one.kind is kind]))]
    if not said:
        return ""
    return sentence("另有{what}，程序不收，请看原件。", what=joined("、", said))


def remark_on_struck(one: Return) -> Sentence | str:
    """What was sent and is struck through, but otherwise as it was, stays: that takes nothing away."""
    struck = [
        cell.address
        for cell in one.file.cells
        if cell.doubt == STRUCK and (sent := one.sent.get(cell.place)) and sent.entry and cell.words == sent.words
    ]
    if not struck:
        return ""
    cells = joined("、", struck[:_MOST])
    if len(struck) > _MOST:
        cells = sentence("{cells}等{count}格", cells=cells, count=len(struck))
    return sentence(
        "下发时的内容划了删除线、没有改字的（{cells}），照旧不改；要清掉的，请单位填【清空】。", cells=cells
    )


def _put_there(file: ReturnedFile, sent: Handout) -> Iterator[Beside]:
    """Of an older handout in an office's own form nobody knows what it held itself."""
    if sent.columns is not None and sent.own.beside is None:
        return
    known = Counter(sent.own.beside or ())
    for one in file.beside:
        if known[str(one)] > 0:
            known[str(one)] -= 1
        elif not (one.kind is BesideKind.COMMENT and one.words.startswith(_OURS)):
            yield one


def _counted(kind: BesideKind, found: Sequence[Beside]) -> Sentence | str:
    count = len(found)
    if not count:
        return ""
    match kind:
        case BesideKind.COMMENT:
            return sentence("单元格批注{count}处", count=count)
        case BesideKind.PICTURE:
            return sentence("图片{count}张", count=count)
        case BesideKind.TEXT_BOX:
            return sentence("文本框{count}个", count=count)
        case BesideKind.SHEET if count <= _MOST:
            return sentence("工作表“{titles}”", titles=joined("”“", (one.words for one in found)))
        case BesideKind.SHEET:
            return sentence("工作表{count}张", count=count)
        case BesideKind.WORDS:
            return sentence("“填报说明”页上加写的字{count}格", count=count)
