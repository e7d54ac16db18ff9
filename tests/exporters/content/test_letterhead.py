"""What the office fills in on a paper."""

from __future__ import annotations

import pytest

from exporters.content import Kind, Wish, build_briefing
from exporters.content.letterhead import Letterhead, letterhead
from models.document import Document
from models.workspace import Snapshot
from models.workspace.register import Register
from models.workspace.values import OFFICE


def typed(field: str, words: str) -> Letterhead:
    return letterhead(Register.saying({(OFFICE, f"paper_{field}"): words}))


def test_nothing_is_invented() -> None:
    assert letterhead(Register()) == Letterhead()


@pytest.mark.parametrize("words", ["2017-04-01", "2017年04月01日", "2017年4月1日", "2017.4.1", "2017/04/01"])
def test_a_date_is_arabic_and_without_leading_zeros(words: str) -> None:
    assert typed("issued", words).issued == "2017年4月1日"


def test_words_that_are_no_date_stay_as_typed() -> None:
    assert typed("issued", "四月上旬").issued == "四月上旬"


@pytest.mark.parametrize(
    "words", ["示例〔2017〕12号", "示例[2017]12号", "示例（2017）第012号", "示例【2017】12", "示例 ［2017］ 第12号"]
)
def test_a_number_has_its_year_in_the_right_brackets(words: str) -> None:
    assert typed("number", words).number == "示例〔2017〕12号"


def test_line_ends_typed_into_a_field_are_blanks() -> None:
    assert typed("issuer", "示例省\n示例厅").issuer == "示例省 示例厅"


@pytest.mark.parametrize("words", ["机密★5年", "机密5年", "机密 5年", "机密☆5年", "机密、5年"])
def test_a_star_stands_between_the_classification_and_its_years(words: str) -> None:
    assert typed("security", words).security == "机密★5年"


def test_a_classification_without_years_stays_as_typed() -> None:
    assert typed("security", "秘密").security == "秘密"


@pytest.mark.parametrize(("words", "printed"), [("12", "000012"), ("000012", "000012"), ("甲12", "甲12")])
def test_a_copy_number_has_six_digits(words: str, printed: str) -> None:
    assert typed("copy_number", words).copy_number == printed


@pytest.mark.parametrize("words", ["王示例、李示例", "王示例 李示例", "王示例，李示例", "王示例;李示例"])
def test_signers_are_names_with_anything_between_them(words: str) -> None:
    assert typed("signer", words).signers == ["王示例", "李示例"]


def test_what_an_office_once_typed_for_its_bulletin_is_still_its_name() -> None:
    assert typed("masthead", "示例简报").bulletin == "示例简报"
    assert typed("masthead", "示例民政督查通报").bulletin == "示例民政督查通报"
    assert typed("masthead", "示例厅文件").bulletin == ""


def test_what_is_said_of_a_seal_stands_where_they_sign_alone(document: Document) -> None:
    """…办公室（代章）关于2017年……的报告 was a title, and the line below a title had brackets in brackets."""
    snapshot = Snapshot.saying(document, {(OFFICE, "paper_issuer"): "示例联席会议办公室（代章）"})

    formal = build_briefing(snapshot, Wish(kind=Kind.FORMAL))
    others = [build_briefing(snapshot, Wish(kind=kind)) for kind in (Kind.REPORT, Kind.BULLETIN, Kind.ONEPAGE)]

    assert formal.title.startswith("示例联席会议办公室关于")
    assert formal.letterhead.issuer == "示例联席会议办公室（代章）"
    assert {one.letterhead.issuer for one in others} == {"示例联席会议办公室"}


def test_the_name_of_a_body_is_not_the_name_of_its_bulletin() -> None:
    """浙江省民政厅 alone, as a letter has it, became the bulletin's name."""
    assert typed("masthead", "示例省示例厅").bulletin == ""
    assert typed("masthead", "示例工作简报").bulletin == "示例工作简报"


@pytest.mark.parametrize(
    "body", ["示例省养老服务指导中心", "示例大学", "示例集团公司", "示例省救助管理站", "示例协会", "示例总队"]
)
def test_whatever_a_body_is_called_it_is_no_bulletin(body: str) -> None:
    """A centre, a university, a company became the bulletin's name, as they are neither 厅 nor 局."""
    assert typed("masthead", body).bulletin == ""
    assert typed("masthead", f"{body}工作动态").bulletin == f"{body}工作动态"


@pytest.mark.parametrize(
    ("field", "words", "plain"),
    [
        ("copies", "80份", "80"),
        ("copies", "共印150份", "150"),
        ("copies", "（共印150份）", "150"),
        ("copies", "150", "150"),
        ("copies", "80份左右", "80"),
        ("copies", "共150份", "150"),
        ("copies", "（共约150份）", "约150"),
        ("issuer", "署名：示例省示例厅", "示例省示例厅"),
        ("issuer", "编发单位：示例省示例厅办公室", "示例省示例厅办公室"),
        ("report_to", "报：示例部", "示例部"),
        ("report_to", "报告示例部", "报告示例部"),
        ("send_to", "送: 示例厅；", "示例厅；"),
        ("copy_to", "抄送：示例办公厅。", "示例办公厅。"),
        ("copy_to", "发：各处室", "各处室"),
        ("recipients", "主送：各市：", "各市："),
        ("signer", "签发人：王示例", "王示例"),
        ("printed_on", "印发日期：2017年4月11日", "2017年4月11日"),
        ("printed_on", "2017年4月11日印发", "2017年4月11日"),
        ("issued", "成文日期：2017.4.11", "2017年4月11日"),
        ("remark", "附注：（联系人：张示例）。", "（联系人：张示例）"),
        ("remark", "联系人：张示例", "联系人：张示例"),
        ("copy_number", "份号000012", "000012"),
        ("security", "密级：秘密1年", "秘密★1年"),
        ("printer", "印发机关：示例厅办公室", "示例厅办公室"),
    ],
)
def test_what_the_paper_prints_beside_a_field_is_not_doubled(field: str, words: str, plain: str) -> None:
    """80份 printed as （共印80份份）, 报：示例部。 as 报：报：示例部。"""
    assert getattr(typed(field, words), field) == plain
