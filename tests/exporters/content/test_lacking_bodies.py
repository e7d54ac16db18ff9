"""Who issues, signs and is addressed is told of before a paper leaves, where it surely does not go together."""

from __future__ import annotations

import pytest

from exporters.content import Briefing, Letterhead
from exporters.content.lacking_bodies import lacking_of_bodies
from exporters.content.lacking_genre import lacking_of_genre

A, B, C = "甲省示例厅", "甲省财政厅", "甲省教育厅"
REPORT, NOTICE, REQUEST = "关于示例情况的报告", "关于示例的通知", "关于示例的请示"


def paper(title: str, **head: str) -> Briefing:
    return Briefing(title=title, source_line="", blocks=(), letterhead=Letterhead(title=title, **head))


def told(title: str, **head: str) -> list[str]:
    return [str(one) for one in lacking_of_bodies(paper(title, **head))]


@pytest.mark.parametrize(
    ("title", "head", "words"),
    [
        (REPORT, {"masthead": f"{A}、{B}文件", "issuer": A}, "发文机关标志有2家，署名有1家"),
        (REPORT, {"masthead": f"{A}文件", "issuer": f"{A}办公室"}, "不是同一个机关"),
        (f"中共{A}党组{REPORT}", {"issuer": A}, f"标题里的机关是“中共{A}党组”，署名是“{A}”"),
        (f"{A} {B}{REPORT}", {"issuer": A}, f"标题里的机关是“{A}、{B}”"),
        (f"{A}等四部门{NOTICE}", {"issuer": f"{A}、{B}"}, "标题里的机关有4家，署名有2家"),
        (f"{A}{NOTICE}", {"issuer": f"{A}、{B}"}, "标题里的机关有1家，署名有2家"),
        (f"{A}转发示例部关于示例的通知", {"issuer": B}, "不是同一个机关"),
        (REQUEST, {"issuer": f"{A}、{B}", "signer": "王示例"}, "2家联合上行文，签发人只写了1名"),
        (REQUEST, {"recipients": "省人民政府、省委"}, "主送一个上级机关，还要送其他机关的用抄送"),
        (REPORT, {"recipients": "省委省政府"}, "现在主送“省委、省政府”"),
        (NOTICE, {"issuer": A, "recipients": "省人民政府"}, "“通知”不主送上级机关。现在主送“省人民政府”"),
        (NOTICE, {"issuer": A, "recipients": "各市示例局，民政部："}, "现在主送“民政部”"),
        (NOTICE, {"issuer": "乙市示例局", "recipients": "乙市人民政府"}, "现在主送“乙市人民政府”"),
    ],
)
def test_what_of_the_bodies_does_not_go_together_is_named(title: str, head: dict[str, str], words: str) -> None:
    (found,) = told(title, **head)

    assert words in found


@pytest.mark.parametrize(
    ("title", "head"),
    [
        (REPORT, {}),
        (f"{A}{REPORT}", {"masthead": f"{A}文件", "issuer": A, "signer": "王示例", "recipients": "省人民政府："}),
        (f"省示例厅{REPORT}", {"masthead": "省示例厅文件", "issuer": A}),
        (NOTICE, {"masthead": f"{A}文件", "issuer": f"{A}、{B}"}),  # the first may head it alone
        (f"{A} {B}{NOTICE}", {"masthead": f"{A}、{B}文件", "issuer": f"{A}、{B}"}),
        (f"{A}等三部门{NOTICE}", {"issuer": f"{A}、{B}、{C}"}),
        ("甲省人民政府办公厅转发省示例厅关于示例的通知", {"issuer": "甲省政府办公厅"}),
        ("转发示例部关于示例的通知", {"issuer": A}),
        ("2017年关于示例的通知", {"issuer": A}),
        (REPORT, {"masthead": "示例联席会议文件", "issuer": f"{A}（代章）"}),
        (REPORT, {"masthead": "示例简报", "bulletin": "示例简报", "issuer": A}),
        (REQUEST, {"issuer": f"{A}、{B}", "signer": "王示例、李示例"}),
        (NOTICE, {"issuer": A, "recipients": "各市、县（市、区）人民政府，省级有关单位，丙市人民政府"}),
        (NOTICE, {"recipients": "省人民政府"}),
    ],
)
def test_what_may_be_right_is_not_named(title: str, head: dict[str, str]) -> None:
    assert told(title, **head) == []


@pytest.mark.parametrize(
    ("title", "remark", "words"),
    [
        ("关于2017年示例工作", "", "没有写文种"),
        ("关于示例的请示报告", "", "标题把“请示”和“报告”写在一起"),
        (REQUEST, "", "“请示”要在附注里写联系人姓名和电话"),
        (REQUEST, "此件不公开", "“请示”要在附注里写联系人姓名和电话"),
        (REQUEST, "联系人：张示例，电话：00000000", ""),
        ("关于2017年示例工作的报告（送审稿）", "", ""),
        ("2017年示例工作要点", "", ""),
        ("甲省示例厅令", "", ""),
        ("", "", ""),
    ],
)
def test_what_a_kind_of_document_lacks_is_named(title: str, remark: str, words: str) -> None:
    found = [str(one) for one in lacking_of_genre(paper(title, remark=remark))]

    assert len(found) == bool(words)
    assert all(words in one for one in found)
