"""工作简报: late, done, next; the tasks word for word behind it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from support.printed import pages, rendered
from support.said import HEAD, said

from exporters.content import Heading, Kind, Remark, Said, Standing, Wish, build_briefing
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, SubjectId

DAY = date(2017, 4, 10)
WISH = Wish(kind=Kind.BULLETIN, day=DAY)


def chapters(snapshot: Snapshot) -> list[str]:
    return [
        block.text for block in build_briefing(snapshot, WISH).blocks if isinstance(block, Heading) and block.level == 1
    ]


def test_it_says_what_is_late_what_was_done_and_what_is_next_before_the_tasks(document: Document) -> None:
    assert chapters(Snapshot.saying(document, {**HEAD, **said()})) == [
        "一、总体情况",
        "二、需要关注的任务",
        "三、工作进展",
        "四、存在问题和下一步打算",
        "五、任务内容",
    ]


def test_chapters_of_which_there_is_nothing_to_say_are_not_there(snapshot: Snapshot) -> None:
    assert chapters(snapshot) == ["一、总体情况", "二、任务内容"]


def test_what_is_late_stands_first_by_weight_with_its_task_and_who_leads_it(document: Document) -> None:
    deadlines = {(NodeId("T08"), "deadline"): "2月底前", (NodeId("T08"), "lead"): "示例处"}
    snapshot = Snapshot.saying(document, {**HEAD, **said(), **deadlines})  # type: ignore[dict-item]

    late = [
        (heading.text, block.words)
        for heading, block in pairwise(build_briefing(snapshot, WISH).blocks)
        if isinstance(heading, Heading) and isinstance(block, Standing)
    ]

    assert late[:2] == [
        ("任务（八）推动社会工作发展", "◆逾期41天（完成时限2017年2月28日），未填报；由示例处牵头"),
        ("任务（五）大力促进慈善事业发展", "◆逾期10天（完成时限2017年3月31日），未填报"),
    ]


def test_what_was_filed_is_told_once_with_its_place_and_its_unit(document: Document) -> None:
    blocks = build_briefing(Snapshot.saying(document, {**HEAD, **said()}), WISH).blocks

    assert [(one.label, one.text) for one in blocks if isinstance(one, Said)] == [
        ("任务（三）统筹城乡养老服务业协调发展（社会福利处，2017年一季度）", "已落实选址210处（示例）。"),
        ("任务（三）统筹城乡养老服务业协调发展（社会福利处，2017年一季度）", ""),
        ("存在问题", "用房难（示例）。"),
        ("下一步打算", "协调解决（示例）。"),
    ]


def test_who_only_supports_is_marked_as_in_the_report_once_somebody_has_set_it(document: Document) -> None:
    values = {**HEAD, **said()}

    def heads() -> list[str]:
        blocks = build_briefing(Snapshot.saying(document, values), WISH).blocks
        return [one.label for one in blocks if isinstance(one, Said) and "社会福利处" in one.label]

    assert not any("配合" in label for label in heads())
    values[SubjectId("T03"), "lead"] = "老龄工作处"
    values[SubjectId("T03"), "supporting"] = ("社会福利处",)

    assert heads()[0] == "任务（三）统筹城乡养老服务业协调发展（社会福利处，配合，2017年一季度）"


def test_what_the_leaders_read_stands_on_the_first_pages(document: Document) -> None:
    found = pages(rendered(build_briefing(Snapshot.saying(document, {**HEAD, **said()}), WISH)))

    assert any("任务内容" in text for text in found[:4])


def test_a_stroke_or_the_word_for_none_is_no_problem_and_no_plan(document: Document) -> None:
    values = {**HEAD, **said()}
    for key in values:
        if key[1] in ("problems", "next"):
            values[key] = "无" if key[1] == "problems" else "/"

    blocks = build_briefing(Snapshot.saying(document, values), WISH).blocks

    assert not [block for block in blocks if isinstance(block, Said) and block.text.strip("。") in ("无", "/")]
    assert not [one.text for one in blocks if isinstance(one, Remark) and "下一步打算" in one.text]
    assert "存在问题和下一步打算" not in "".join(chapters(Snapshot.saying(document, values)))
