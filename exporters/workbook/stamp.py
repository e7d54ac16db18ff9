"""The stamp: what a workbook carries hidden, so that it is known again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from exporters.workbook.layout import FORMAT
from models.sentence import sentence

_OPENS = "承启 "
_CHECKED = 16  # characters of a checksum
_SPOILT = sentence("表里的隐藏标识被改坏了，认不出是哪一份。请退回填报单位，在下发的原表上填写。")
_ALTERED = sentence("表里的隐藏标识被改动过（校验不符）。请退回填报单位，在下发的原表上填写。")
_NEWER = sentence("这份表是较新版本的程序下发的，请用新版本回收。")


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
        checksum, number = values.pop("checksum", ""), values.get("format")
        stamp = None if _is_number(number) and number > FORMAT else Stamp(**values)
        is_genuine = stamp is not None and checksum == _checksum(asdict(stamp))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise StampError(_SPOILT) from error
    if stamp is None:
        raise StampError(_NEWER)
    if not all(_is_like(value, getattr(_PLAIN, key)) for key, value in asdict(stamp).items()):
        raise StampError(_SPOILT)
    if not is_genuine:
        raise StampError(_ALTERED)
    return stamp


def _is_number(value: object) -> bool:
    """Not true, 1.0 or infinity, nor as long as a page."""
    return type(value) is int and abs(value) < 10**9


def _is_like(value: object, plain: object) -> bool:
    return _is_number(value) if isinstance(plain, int) else isinstance(value, str)


def _checksum(values: dict[str, object]) -> str:
    plain = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:_CHECKED]
