"""Every element of the head, the signature and 版记 of a formal document (GB/T 9704-2012, 7.2 to 7.4)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.faces import FONTS
from support.said import HEAD

from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
ASCENT = 0.88
JOINT = "示例省民政厅、示例省财政厅、示例省人力资源和社会保障厅文件"
MANY = "、".join(f"示例市第{number}示例局" for number in range(1, 60))


def laid_out(document: Document, kind: Kind = Kind.FORMAL, **settings: str) -> list[Page]:
    """A paper of an office with these settings, named without paper_, and those of the sample."""
    values = {**HEAD, **{(OFFICE, f"paper_{name}"): words for name, words in settings.items()}}
    return set_pages(
        build_briefing(Snapshot.saying(document, values), Wish(kind=kind, tasks=(NodeId("T15"),))), STYLES, silent
    )


def found(pages: list[Page], text: str) -> Words:
    return next(
        thing for page in pages for thing in page.things if isinstance(thing, Words) and thing.line.text == text
    )


def texts(page: Page) -> list[str]:
    return [thing.line.text for thing in page.things if isinstance(thing, Words)]


def end(words: Words) -> float:
    return words.x + words.line.width


def red_rule(page: Page) -> Rule:
    return next(thing for thing in page.things if isinstance(thing, Rule) and thing.colour == grid.RED)


def line_of(words: Words) -> float:
    """On which line of the grid, counted from 0."""
    return (words.y - ASCENT * max(grid.SIZE_3, words.line.measured.style_at(0).size) - grid.TOP) / grid.LEADING


def test_a_report_to_those_above_has_its_number_left_and_its_signer_right(document: Document) -> None:
    pages = laid_out(document, signer="王示例")

    number, label, name = (found(pages, text) for text in ("示例〔2017〕12号", "签发人：", "王示例"))
    assert number.x == pytest.approx(grid.LEFT + grid.PITCH)
    assert end(name) == pytest.approx(grid.LEFT + grid.ROOM - grid.PITCH)
    assert end(label) == pytest.approx(name.x)
    assert number.y == label.y == name.y
    assert label.line.measured.style_at(0).face is STYLES.body.face
    assert name.line.measured.style_at(0).face is STYLES.level_2.face


def test_of_several_signers_two_stand_in_a_row_and_the_number_beside_the_last(document: Document) -> None:
    pages = laid_out(document, signer="王示例、李示例 张示例")

    first, second, third, number = (found(pages, text) for text in ("王示例", "李示例", "张示例", "示例〔2017〕12号"))
    assert first.y == second.y == third.y - grid.LEADING
    assert first.x == third.x < second.x
    assert number.y == third.y
    below = number.y + (1 - ASCENT) * grid.SIZE_3
    assert red_rule(pages[0]).y - below == pytest.approx(4 * grid.MILLIMETRE, abs=0.1)


def test_nobody_signs_before_the_office_has_said_who(document: Document) -> None:
    assert {"签发人：", "＿＿＿＿"} <= set(texts(laid_out(document)[0]))


def test_number_and_title_stand_two_blank_lines_below_mark_and_rule_and_the_addressees_one_below_the_title(
    document: Document,
) -> None:
    pages = laid_out(document, signer="王示例")
    joint = laid_out(document, masthead=JOINT)

    mark, number = found(pages, "示例省示例厅文件"), found(pages, "示例〔2017〕12号")
    size = mark.line.measured.style_at(0).size
    assert number.y - ASCENT * 16 - (mark.y + (1 - ASCENT) * size) == pytest.approx(2 * grid.LEADING, abs=0.1)
    for head in (pages, joint):
        title = found(head, "示例省示例厅")
        assert title.y - ASCENT * grid.SIZE_2 - red_rule(head[0]).y == pytest.approx(2 * grid.LEADING, abs=1)
        last, to = found(head, "关于2017年工作任务分解落实情况的报告"), found(head, "示例部：")
        assert to.y - ASCENT * grid.SIZE_3 - (last.y - ASCENT * grid.SIZE_2) == pytest.approx(2 * grid.LEADING)


def test_copy_number_classification_and_urgency_stand_one_below_the_other(document: Document) -> None:
    pages = laid_out(document, copy_number="12", security="机密 5年", urgency="特急")

    stack = [found(pages, text) for text in ("000012", "机密★5年", "特急")]
    assert [line_of(words) for words in stack] == pytest.approx([0, 1, 2])
    assert [words.x for words in stack] == pytest.approx([grid.LEFT] * 3)
    assert [words.line.measured.style_at(0).face for words in stack[1:]] == [STYLES.level_1.face] * 2


def test_a_classified_paper_without_a_copy_number_has_a_blank_for_it_and_another_has_none(document: Document) -> None:
    assert "＿" * 6 in texts(laid_out(document, copy_number="")[0])
    assert "＿" * 6 not in texts(laid_out(document, copy_number="", security="")[0])


def test_recipients_that_leave_no_room_for_text_go_down_into_the_record(document: Document) -> None:
    pages = laid_out(document, recipients=MANY)

    assert "一、总体情况" in texts(pages[0])
    assert not any(text.startswith("示例市第") for text in texts(pages[0]))
    assert "主送：" in texts(pages[-1])
    assert any("示例市第59示例局。" in text for text in texts(pages[-1]))
    thin = [thing for thing in pages[-1].things if isinstance(thing, Rule) and thing.thickness < 0.3 * grid.MILLIMETRE]
    assert len(thin) == 1  # none between 主送 and 抄送


def test_lines_that_go_on_in_the_record_stand_below_the_first_character_behind_the_colon(document: Document) -> None:
    pages = laid_out(document, copy_to=MANY)

    label = found(pages, "抄送：")
    lines = [
        thing
        for thing in pages[-1].things
        if isinstance(thing, Words) and "示例局" in thing.line.text and thing is not label
    ]
    assert len(lines) > 5
    assert [line.x for line in lines] == pytest.approx([end(label)] * len(lines))
    assert lines[-1].line.text.endswith("。")


@pytest.mark.parametrize("kind", [Kind.FORMAL, Kind.BULLETIN])
def test_a_record_that_is_taller_than_a_page_goes_on_from_the_page_before(document: Document, kind: Kind) -> None:
    pages = laid_out(document, kind, recipients=MANY, copy_to=MANY, report_to=MANY)

    for page in pages:
        if not page.sideways:
            assert all(thing.y > grid.TOP for thing in page.things if isinstance(thing, Words))
    assert kind is not Kind.FORMAL or len(pages) % 2 == 0
    printed = "".join("".join(texts(page)) for page in pages)
    assert printed.count("示例市第59示例局。") == 2
    rules = [thing for page in pages[-3:] for thing in page.things if isinstance(thing, Rule) and thing.thickness < 2]
    assert sum(rule.thickness == pytest.approx(0.35 * grid.MILLIMETRE) for rule in rules) == 2


def test_lines_of_text_in_their_size_go_with_the_signature(document: Document) -> None:
    for seal in ("", "是"):
        for task in ("T01", "T02", "T05", "T08", "T15"):
            values = {**HEAD, (OFFICE, "paper_seal"): seal}
            wish = Wish(kind=Kind.FORMAL, tasks=(NodeId(task),))
            pages = set_pages(build_briefing(Snapshot.saying(document, values), wish), STYLES, silent)
            page = next(page for page in pages if "2017年4月10日" in texts(page) and "示例省示例厅" in texts(page))
            assert len(texts(page)) >= 6


def test_room_is_left_for_a_seal_by_rule(document: Document) -> None:
    pages = laid_out(document, seal="是")

    page = next(page for page in pages if "2017年4月10日" in texts(page))
    name, day = found([page], "示例省示例厅"), found([page], "2017年4月10日")
    assert end(day) == pytest.approx(grid.LEFT + grid.ROOM - 4 * grid.PITCH)
    assert name.x + name.line.width / 2 == pytest.approx(day.x + day.line.width / 2)
    assert day.y - name.y == pytest.approx(grid.LEADING)
    note = found([page], "附件：")
    assert name.y - note.y == pytest.approx(3 * grid.LEADING)


def test_a_long_name_above_a_seal_stays_on_the_page(document: Document) -> None:
    long = "示例省示例厅示例委员会办公室示例处"
    page = next(page for page in laid_out(document, seal="是", issuer=long) if "2017年4月10日" in texts(page))

    assert end(found([page], long)) <= grid.LEFT + grid.ROOM + 0.01


@pytest.mark.parametrize(
    "lines",
    [
        ("示例省人民政府办公厅推进社会养老服务体系", "建设工作联席会议办公室（代章）"),
        ("示例省人民政府推进社会养老服务体系", "建设工作领导小组和办公室"),
    ],
)
def test_the_lines_of_a_long_name_stand_in_the_middle_of_each_other_and_the_date_goes_by_the_first(
    document: Document, lines: tuple[str, str]
) -> None:
    pages = laid_out(document, issuer="".join(lines))
    page = next(page for page in pages if "2017年4月10日" in texts(page) and lines[0] in texts(page))
    signed = replace(page, things=page.things[::-1])  # the title may have a line like it
    first, second, day = (found([signed], text) for text in (*lines, "2017年4月10日"))

    assert first.x + first.line.width / 2 == pytest.approx(second.x + second.line.width / 2)
    assert max(end(first), end(second)) == pytest.approx(grid.LEFT + grid.ROOM - 2 * grid.PITCH)
    assert day.x - first.x == pytest.approx(2 * grid.PITCH)


@pytest.mark.parametrize("typed", ["联系人：示例，电话：0571-00000000", "（联系人：示例，电话：0571-00000000）"])
def test_the_remark_stands_in_brackets_below_the_date(document: Document, typed: str) -> None:
    pages = laid_out(document, remark=typed)
    page = next(page for page in pages if "2017年4月10日" in texts(page))

    remark, day = found([page], "（联系人：示例，电话：0571-00000000）"), found([page], "2017年4月10日")
    assert remark.x == pytest.approx(grid.LEFT + 2 * grid.PITCH)
    assert remark.y - day.y == pytest.approx(grid.LEADING)


def test_marks_typed_behind_the_last_name_are_not_printed_before_the_stop(document: Document) -> None:
    pages = laid_out(document, copy_to="示例部，示例办公厅，", recipients="示例局，：")

    assert any(text.endswith("示例办公厅。") for text in texts(pages[-1]))
    assert "示例局：" in texts(pages[0])


def test_a_bulletin_bears_its_own_name_and_not_that_of_the_document(document: Document) -> None:
    assert "工　作　简　报" in texts(laid_out(document, Kind.BULLETIN)[0])
    assert "示　例　简　报" in texts(laid_out(document, Kind.BULLETIN, bulletin="示例简报")[0])
    assert "示　例　简　报" in texts(laid_out(document, Kind.BULLETIN, masthead="示例简报")[0])


def test_the_masthead_of_a_letter_is_no_name_of_a_bulletin(document: Document) -> None:
    page = laid_out(document, Kind.BULLETIN, masthead="示例省示例厅")[0]

    assert "工　作　简　报" in texts(page)
    assert texts(page).count("示例省示例厅") == 1  # who edits it


def test_a_bulletin_is_called_what_the_office_calls_it_though_it_be_its_own_name(document: Document) -> None:
    page = laid_out(document, Kind.BULLETIN, masthead="示例省示例厅", bulletin="示例省示例厅")[0]

    assert "工　作　简　报" not in texts(page)


def sizes(page: Page) -> dict[str, float]:
    return {thing.line.text: thing.line.measured.style_at(0).size for thing in page.things if isinstance(thing, Words)}


@pytest.mark.parametrize("masthead", [JOINT, JOINT.replace("、", " "), JOINT.replace("、", "")])
def test_bodies_that_issue_together_stand_one_below_the_other_as_wide_as_each_other(
    document: Document, masthead: str
) -> None:
    page = laid_out(document, masthead=masthead)[0]

    names = [found([page], text) for text in ("示例省民政厅", "示例省财政厅", "示例省人力资源和社会保障厅")]
    behind = found([page], "文件")
    assert [name.x for name in names] == pytest.approx([names[0].x] * 3)
    assert [end(name) for name in names] == pytest.approx([end(names[0])] * 3, abs=0.1)
    assert names[0].y < names[1].y < names[2].y
    middle = (names[0].y - ASCENT * sizes(page)["示例省民政厅"] + names[2].y) / 2
    assert behind.y - 0.4 * sizes(page)["文件"] == pytest.approx(middle, abs=6)
    assert end(names[0]) < behind.x
    assert end(behind) <= grid.LEFT + grid.ROOM + 0.01
    assert min(sizes(page)[name.line.text] for name in names) >= 22


def test_a_name_too_long_for_one_line_is_set_in_two_and_never_small(document: Document) -> None:
    long = "示例省人民政府办公厅推进社会养老服务体系建设工作联席会议办公室"
    formal = laid_out(document, masthead=f"{long}文件", issuer=long)
    bulletin = laid_out(document, Kind.BULLETIN, issuer=long)

    red = [
        thing
        for thing in formal[0].things
        if isinstance(thing, Words) and thing.line.measured.style_at(0).colour == grid.RED
    ]
    assert "".join(one.line.text for one in red) == f"{long}文件"
    assert len(red) in (3, 4)
    assert all(one.line.measured.style_at(0).size >= 16 for one in red)
    for pages in (formal, bulletin):
        for page in pages:
            if not page.sideways:
                assert all(size >= 9 for size in sizes(page).values())
    signed = next(page for page in formal if "2017年4月10日" in texts(page) and "附件：" in texts(page))
    lines = [thing for thing in signed.things if isinstance(thing, Words) and thing.line.text in long]
    assert len(lines) == 2
    assert max(map(end, lines)) == pytest.approx(grid.LEFT + grid.ROOM - 2 * grid.PITCH, abs=0.1)


def test_bodies_that_sign_together_have_a_line_each(document: Document) -> None:
    pages = laid_out(document, issuer="示例省民政厅、示例省财政厅")
    page = next(page for page in pages if "附件：" in texts(page))

    first, second, day = (found([page], text) for text in ("示例省民政厅", "示例省财政厅", "2017年4月10日"))
    assert [second.y - first.y, day.y - second.y] == pytest.approx([grid.LEADING] * 2)
    assert [first.x, second.x] == pytest.approx([day.x - 2 * grid.PITCH] * 2)


def test_a_paper_that_is_no_report_has_its_number_in_the_middle_and_no_signer(document: Document) -> None:
    title = "示例省示例厅关于印发2017年工作任务分解表的通知"
    page = laid_out(document, title=title, signer="王示例")[0]

    number = found([page], "示例〔2017〕12号")
    assert number.x + number.line.width / 2 == pytest.approx(grid.LEFT + grid.ROOM / 2)
    assert "签发人：" not in texts(page)
    assert title in "".join(texts(page))


@pytest.mark.parametrize(("recipients", "told"), [("各市、县民政局", 1), ("示例部", 0)])
def test_a_report_to_those_below_is_named_before_it_leaves(document: Document, recipients: str, told: int) -> None:
    values = {**HEAD, (OFFICE, "paper_recipients"): recipients}
    briefing = build_briefing(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL, tasks=(NodeId("T15"),)))
    sentences: list[str] = []

    set_pages(briefing, STYLES, silent, sentences.append)

    assert len(sentences) == told
    assert all("上行文" in sentence and recipients in sentence for sentence in sentences)


LONG_NAME = "示例省人民政府办公厅推进社会养老服务体系建设工作联席会议办公室（代章）"


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.ONEPAGE])
@pytest.mark.parametrize("issuer", [LONG_NAME, JOINT.removesuffix("文件") + "、示例省卫生和计划生育委员会"])
def test_names_of_who_reports_are_broken_by_sense_and_never_set_small(
    document: Document, issuer: str, kind: Kind
) -> None:
    first = laid_out(document, kind, issuer=issuer)[0]

    lines = [thing.line for thing in first.things if isinstance(thing, Words)][1:]
    names = [line for line in lines if line.measured.style_at(0).face is STYLES.level_2.face]
    assert len(names) > 1
    assert {line.measured.style_at(0) for line in names} == {STYLES.level_2}
    for name in issuer.split("、") if kind is Kind.REPORT and "、" in issuer else ():
        assert name in [line.text for line in names]


def test_a_table_that_is_handed_on_is_no_annex(document: Document) -> None:
    pages = laid_out(document, title="示例厅关于印发2017年工作任务分解表的通知")

    printed = [text for page in pages for text in texts(page)]
    assert not any(text.startswith("附件") for text in printed)
    assert sum(text == "2017年工作任务分解表" for text in printed) == 1


def test_addressees_of_copies_end_with_one_mark(document: Document) -> None:
    pages = laid_out(document, copy_to="示例委，")

    assert "示例委。" in texts(pages[-1])
