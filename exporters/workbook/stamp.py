"""The stamp: what a workbook carries hidden, so that it is known again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from exporters.workbook.layout import FORMAT
from models.sentence import sentence

_OPENS = "承启 "
_CHECKED = 16  # characters of a checksum


class StampError(ValueError):
    """Something that begins like a stamp and is none. Carries a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which workspace, document, issue and handout a sheet belongs to. Issue 0 is a draft that cannot come back."""

    sheet: str
    document: str
    year: int
    department: str
    period: str
    workspace: str = ""
    issue: int = 0
    handout: str = ""
    format: int = FORMAT


_PLAIN = Stamp(sheet="", document="", year=0, department="", period="")


def is_stamp(text: str) -> bool:
    return text.startswith(_OPENS + "{")


def stamped(stamp: Stamp) -> str:
    """One line with a checksum over the rest."""
    values = asdict(stamp)
    return _OPENS + json.dumps(values | {"checksum": _checksum(values)}, ensure_ascii=False, separators=(",", ":"))


def read_stamp(text: str) -> Stamp:
    """Raises StampError where it has been changed, or was written by a newer version."""
    try:
        values = json.loads(text.removeprefix(_OPENS))
        checksum = values.pop("checksum", "")
        if int(values["format"]) > FORMAT:
            raise StampError(sentence("这份表是较新版本的程序下发的，请用新版本回收。"))
        stamp = Stamp(**values)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        if isinstance(error, StampError):
            raise
        raise StampError(
            sentence("表里的隐藏标识被改坏了，认不出是哪一份。请退回填报单位，在下发的原表上填写。")
        ) from error
    if not all(type(value) is type(getattr(_PLAIN, key)) for key, value in asdict(stamp).items()):
        raise StampError(sentence("表里的隐藏标识被改坏了，认不出是哪一份。请退回填报单位，在下发的原表上填写。"))
    if checksum != _checksum(asdict(stamp)):
        raise StampError(sentence("表里的隐藏标识被改动过（校验不符）。请退回填报单位，在下发的原表上填写。"))
    return stamp


def _checksum(values: dict[str, object]) -> str:
    plain = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:_CHECKED]
