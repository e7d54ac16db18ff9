"""What the office fills in on a paper. Nothing is invented: what it has not set prints as a blank."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from exporters.content.copied_words import plain_words
from models.workspace.paper_settings import PAPER_FIELDS
from models.workspace.register import Register
from models.workspace.values import OFFICE


class Kind(StrEnum):
    """The kinds of paper."""

    REPORT = "report"
    BULLETIN = "bulletin"
    FORMAL = "formal"
    ONEPAGE = "onepage"
    TABLE = "table"

    @property
    def word(self) -> str:
        return _WORDS[self]


_WORDS = {
    Kind.REPORT: "汇报材料",
    Kind.BULLETIN: "工作简报",
    Kind.FORMAL: "文件式",
    Kind.ONEPAGE: "一页纸",
    Kind.TABLE: "任务分解表",
}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head and the foot of a paper, as the office typed them.

    `masthead` is 发文机关标志, `bulletin` the bulletin's name; `issuer` signs; `issued` is 成文日期 or the bulletin's
    date; `signer` has the names of 签发人 with 、 between them; `seal` is 是 where room is left for one.
    """

    masthead: str = ""
    bulletin: str = ""
    issuer: str = ""
    title: str = ""
    number: str = ""
    signer: str = ""
    issue: str = ""
    issued: str = ""
    security: str = ""
    urgency: str = ""
    copy_number: str = ""
    recipients: str = ""
    report_to: str = ""
    send_to: str = ""
    seal: str = ""
    remark: str = ""
    copy_to: str = ""
    printer: str = ""
    printed_on: str = ""
    copies: str = ""

    @property
    def signers(self) -> list[str]:
        return [name for name in re.split(r"[、，,;；\s]+", self.signer) if name]

    @property
    def day(self) -> date | None:
        """The date of issue, where it is one."""
        return _day(_DATE.fullmatch(self.issued))

    @property
    def printed_day(self) -> date | None:
        """印发日期, where it is one."""
        return _day(_DATE.match(self.printed_on))

    @property
    def is_sealed(self) -> bool:
        return self.seal == "是"

    @property
    def office(self) -> str:
        """Who issues it, as a title names them: （代章） is said where they sign, and nowhere else."""
        return _SEALED_FOR.sub("", self.issuer)

    @property
    def in_title(self) -> str:
        """The same of several: side by side without a mark, and from the fourth on only the first by name."""
        names = [name for name in _BETWEEN_NAMES.split(self.office) if name]
        if len(names) > _MOST_IN_TITLE:
            return f"{names[0]}等{_counted(len(names))}部门"
        return " ".join(names)

    @property
    def unsigned(self) -> Letterhead:
        """The same for a paper that names who issues it and is not signed."""
        return replace(self, issuer=self.office)

    @property
    def is_of_document(self) -> bool:
        """发文机关标志 with 文件 behind the name, which a letter does not have."""
        return self.masthead.endswith(_DOCUMENT)


class WhenEmpty(StrEnum):
    """What a paper prints where the office has filled in nothing: a blank to be filled in by hand, nothing,
    the kind's own name or title; a blank on a classified paper, on another nothing."""

    BLANK = "blank"
    NOTHING = "nothing"
    CLASSIFIED = "classified"
    NAME = "name"
    OWN = "own"


_HEADS: Mapping[Kind, Mapping[str, WhenEmpty]] = MappingProxyType(
    {
        Kind.REPORT: {"paper_issuer": WhenEmpty.NOTHING, "paper_issued": WhenEmpty.NOTHING},
        Kind.BULLETIN: {
            "paper_bulletin": WhenEmpty.NAME,
            "paper_issue": WhenEmpty.BLANK,
            "paper_issuer": WhenEmpty.BLANK,
            "paper_issued": WhenEmpty.BLANK,
            "paper_report_to": WhenEmpty.BLANK,
            "paper_send_to": WhenEmpty.BLANK,
            "paper_copy_to": WhenEmpty.BLANK,
            "paper_copies": WhenEmpty.BLANK,
        },
        Kind.FORMAL: {
            "paper_masthead": WhenEmpty.BLANK,
            "paper_title": WhenEmpty.OWN,
            "paper_number": WhenEmpty.BLANK,
            "paper_signer": WhenEmpty.BLANK,
            "paper_copy_number": WhenEmpty.CLASSIFIED,
            "paper_security": WhenEmpty.NOTHING,
            "paper_urgency": WhenEmpty.NOTHING,
            "paper_recipients": WhenEmpty.BLANK,
            "paper_issuer": WhenEmpty.BLANK,
            "paper_issued": WhenEmpty.BLANK,
            "paper_remark": WhenEmpty.NOTHING,
            "paper_copy_to": WhenEmpty.NOTHING,
            "paper_printer": WhenEmpty.BLANK,
            "paper_printed_on": WhenEmpty.BLANK,
        },
        Kind.ONEPAGE: {"paper_issuer": WhenEmpty.NOTHING, "paper_issued": WhenEmpty.NOTHING},
        Kind.TABLE: {},
    }
)


def head_fields(kind: Kind) -> Mapping[str, WhenEmpty]:
    """The fields that a kind of paper prints, from its head to its foot."""
    return _HEADS[kind]


def takes_seal(kind: Kind) -> bool:
    """Whether the office may have room left for its seal."""
    return kind is Kind.FORMAL


def date_of_issue(day: date) -> str:
    """Arabic, the year in full, 1 and not 01."""
    return f"{day.year}年{day.month}月{day.day}日"


def day_of_paper(register: Register, today: date) -> date:
    """统计截至: the date that the paper bears, where it bears one that can be read; else today."""
    return borne_day(register) or today


def borne_day(register: Register) -> date | None:
    """The day that stands in 成文日期, where one does: 2017.4.31 is none."""
    return _day(_DATE.search(register.text(OFFICE, "paper_issued")))


def letterhead(register: Register) -> Letterhead:
    """As the workspace's settings have it, dates and 发文字号 in the form they must have."""
    fields = {name.removeprefix("paper_"): _line(register.text(OFFICE, name)) for name in PAPER_FIELDS}
    typed = {field: plain_words(field, words) for field, words in fields.items()}
    for field in ("issued", "printed_on"):
        typed[field] = _DATE.sub(_dated, typed[field])
    typed["number"] = _NUMBER.sub(r"\1〔\2〕\3号", typed["number"])
    typed["security"] = _SECURITY.sub(r"\1★\2", typed["security"])
    if typed["copy_number"].isdecimal():
        typed["copy_number"] = typed["copy_number"].zfill(_COPY_DIGITS)
    if _OF_BULLETINS.search(typed["masthead"]):  # once both kinds had one field
        typed["bulletin"] = typed["bulletin"] or typed["masthead"]
    return Letterhead(**typed)


_SEALED_FOR = re.compile(r"（(?:代章|章|盖章|印章|印)）(?=[、，,;；\s]|$)")
_OF_BULLETINS = re.compile("(?:报|刊|讯|信息|动态|参考|反映|情况|要情|要闻|交流|摘要|文摘|督查|之窗|之声)$")
_BETWEEN_NAMES, _MOST_IN_TITLE = re.compile(r"[、，,;；\s]+"), 3
_DOCUMENT, _COPY_DIGITS = "文件", 6
_SECURITY = re.compile(r"^(绝密|机密|秘密)[\s★☆*·、，,]*([0-9长].*)$")
_DATE = re.compile(r"([0-9]{4})[-/.年]\s*([0-9]{1,2})[-/.月]\s*([0-9]{1,2})日?")
_NUMBER = re.compile(r"^(.*?)\s*[\[［(（〔【]([0-9]{4})年?[\]］)）〕】]\s*第?0*([0-9]+)号?$")


def _counted(number: int) -> str:
    """四, 五 … 十; more in Arabic."""
    numerals = "一二三四五六七八九十"
    return numerals[number - 1] if number <= len(numerals) else str(number)


def _day(match: re.Match[str] | None) -> date | None:
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _dated(match: re.Match[str]) -> str:
    """Arabic, the year in full, 1 and not 01."""
    year, month, day = match.groups()
    return f"{year}年{int(month)}月{int(day)}日"


def _line(words: str) -> str:
    """A head has no line ends."""
    return " ".join(words.split())
