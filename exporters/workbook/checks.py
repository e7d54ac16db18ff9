"""What a cell asks of whoever fills it in, and the colours that follow from its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation

from exporters.workbook.layout import CLEAR
from exporters.workbook.styles import LAMP_FILLS
from models.workspace.lamp import Colour, LampRules
from models.workspace.statuses import Statuses, StatusRole

_BLANK = f"原来有内容的，空着就是不改；原来没有的，空着就是没填。要清空，填{CLEAR}。"
_MOST = 10**15
_DIGITS = "0123456789０１２３４５６７８９"
_DAYS, _WRITTEN_OUT = (36526, 73050), (20000101, 20991231)  # of this century: as Excel counts them, as 20170420
_ROLES = {
    StatusRole.DONE: Colour.GREEN,
    StatusRole.ON_TIME: Colour.GREEN,
    StatusRole.AHEAD: Colour.GREEN,
    StatusRole.LATE: Colour.RED,
    StatusRole.NEEDS_DECISION: Colour.AMBER,
    StatusRole.NOT_STARTED: Colour.GREY,
}
_PROMPTS = {
    "deadline": f"照实际写，如 6月底前、第三季度、全年、2017-06-30。{_BLANK}",
    "evidence": f"写材料的名称和文号，材料另附。{_BLANK}",
    "progress": f"写做了什么、做到多少，数字写明截至哪一天。{_BLANK}",
}


def text_check(key: str) -> DataValidation:
    """Only a hint: every wording is allowed. Columns of one hint have equal checks."""
    asked = DataValidation(type=None, allow_blank=True, showInputMessage=True)
    asked.promptTitle, asked.prompt = "填写说明", text_hint(key)
    return asked


def text_hint(key: str) -> str:
    """What is said beside a cell of this column while it is filled in."""
    return _PROMPTS.get(key, _BLANK)


def status_check(names_at: str, names: Sequence[str]) -> DataValidation:
    """One of the office's words; the mark that clears is among them."""
    asked = _checked("list", formula1=names_at)
    asked.promptTitle, asked.prompt = "状态", f"从下拉单中选一种。{_BLANK}"
    asked.errorTitle, asked.error = "没有这种状态", f"只能填：{'、'.join(names)}。"[:225]
    return asked


def percent_check(first: str) -> DataValidation:
    """120% is 1.2 to whoever checks it: only the format that typing % gives the cell tells it from 1.2."""
    is_share = f'IFERROR(LEFT(CELL("format",{first}),1)="P",FALSE)'
    bare = f'VALUE(SUBSTITUTE(SUBSTITUTE({first},"％",""),"%",""))'
    share = f"AND(ISTEXT({first}),IFERROR(ABS({bare}-50)<=50,FALSE))"
    asked = _checked("custom", formula1=_number_or_clear(first, 0, f"IF({is_share},1,100)", share))
    asked.promptTitle, asked.prompt = "完成率", f"填0到100之间的数，45就是45%，超过100%的不收。{_BLANK}"
    asked.errorTitle, asked.error = "完成率填得不对", f"要填0到100之间的数，例如45；要清空，填{CLEAR}。"
    return asked


def number_check(first: str) -> DataValidation:
    asked = _checked("custom", formula1=_number_or_clear(first, -_MOST, _MOST, _begins_with_digit(first)))
    asked.promptTitle, asked.prompt = "当前值", f"填数字，单位同左栏；大的数可写成 10.2亿、2.26万家。{_BLANK}"
    asked.errorTitle, asked.error = "当前值填得不对", f"要填数字，例如 45、10.2亿、2.26万家；要清空，填{CLEAR}。"
    return asked


def date_check(cell: str) -> DataValidation:
    """A day, as a date or in digits, in whatever form: 2017.4.20, ４月20日, 20170420. It is kept as it is written."""
    is_day = f"AND(ISNUMBER({cell}),OR({_between(cell, _DAYS)},{_between(cell, _WRITTEN_OUT)}))"
    asked = _checked("custom", formula1=f"OR({is_day},{_begins_with_digit(cell)})")
    asked.promptTitle, asked.prompt = "日期", "写成 2017-04-25、2017.4.25 都行。"
    asked.errorTitle, asked.error = "日期填得不对", "要填哪一天，例如 2017-04-25、2017.4.25、4月25日。"
    return asked


def lamp_colours(first: str, rules: LampRules) -> Iterator[Rule]:
    """By the word that stands in the cell; colour never stands alone."""
    for colour in Colour:
        words = [f"{rule.shape} {rule.word}" for rule in rules if rule.colour is colour]
        yield _coloured(first, [*words, f"{colour.shape} 人工定为{colour.word}"], colour)


def status_colours(first: str, statuses: Statuses) -> Iterator[Rule]:
    for colour in Colour:
        if words := [status.name for status in statuses if _ROLES.get(status.role) is colour]:
            yield _coloured(first, words, colour)


def _number_or_clear(first: str, least: int, most: int | str, or_else: str) -> str:
    """What is typed as text is read when it comes home: here only what cannot be meant is refused."""
    return f'OR({first}="{CLEAR}",AND(ISNUMBER({first}),{first}>={least},{first}<={most}),{or_else})'


def _begins_with_digit(cell: str) -> str:
    return f'AND(ISTEXT({cell}),ISNUMBER(FIND(LEFT({cell},1),"{_DIGITS}")))'


def _between(cell: str, ends: tuple[int, int]) -> str:
    return f"AND({cell}>={ends[0]},{cell}<={ends[1]})"


def _checked(kind: str, **asked: str) -> DataValidation:
    return DataValidation(
        type=kind,  # type: ignore[arg-type]
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        **asked,  # type: ignore[arg-type]
    )


def _coloured(first: str, words: Sequence[str], colour: Colour) -> Rule:
    ground, ink = LAMP_FILLS[colour]
    worn = DifferentialStyle(font=Font(color=ink), fill=PatternFill(bgColor=ground, fill_type="solid"))
    quoted = (word.replace('"', '""') for word in words)
    alike = ",".join(f'{first}="{word}"' for word in quoted)
    return Rule(type="expression", dxf=worn, formula=[f"OR({alike})"])
