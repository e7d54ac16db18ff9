"""What `labels` and `edit_labels` put into the name of an edit, read from that name again."""

from __future__ import annotations

from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace.labels import FIELDS, KINDS

_MARKERS = "[（）0-9A-Za-z.、一二三四五六七八九十百是要此外第其]+?"
NODE = rf"(?:任务{_MARKERS}(?:举措[0-9]+)?|举措[0-9]+|(?:要点|成绩|节|部分){_MARKERS})"
LINK = f"{NODE}—{NODE}"
PERIOD = "[0-9]{4}年(?:[一二三四]季度|[0-9]{1,2}月)"
KIND = "|".join(KINDS.values())


def node_read(words: str) -> Sentence:
    """任务（三）举措9 as node_name made it."""
    task, mark, number = words.partition("举措")
    if mark and task:
        return sentence("{task}举措{number}", task=_numbered(task), number=number)
    return sentence("举措{number}", number=number) if mark else _numbered(words)


def link_read(words: str) -> Sentence:
    return joined("—", map(node_read, words.split("—")))


def fields_read(words: str) -> Sentence | None:
    """牵头单位、完成时限; also without what stands in brackets behind one. None where something is no field."""
    known = {name.partition("（")[0]: name for name in FIELDS.values()}
    names = [known.get(one.partition("（")[0], "") for one in words.split("、")]
    return joined("、", map(fixed_word, names)) if all(names) else None


def _numbered(words: str) -> Sentence:
    kind = next((one for one in ("任务", "要点", "成绩", "部分", "节") if words.startswith(one)), "")
    number = words.removeprefix(kind)
    match kind:
        case "任务":
            return sentence("任务{number}", number=number)
        case "要点":
            return sentence("要点{number}", number=number)
        case "成绩":
            return sentence("成绩{number}", number=number)
        case "部分":
            return sentence("部分{number}", number=number)
        case _:
            return sentence("节{number}", number=number)
