"""Papers in memory, and what is said of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.printed import opened, text_of

from exporters.content import Kind, Wish, head_fields
from exporters.errors import ExportError
from exporters.page_pictures import page_picture, page_sizes
from exporters.papers import export_pdf, render_paper
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, SubjectId
from models.workspace.values import OFFICE, Key, Value

DAY = date(2017, 4, 10)
TWO = (NodeId("T03"), NodeId("T05"))


def filed() -> dict[Key, Value]:
    """One entry, so that there is some progress to tell of."""
    filing = SubjectId("filing:T03.s3@2017Q1@示例处")
    return {(filing, "node"): "T03.s3", (filing, "period"): "2017Q1", (filing, "unit"): "示例处",
            (filing, "progress"): "已选址（示例）"}  # fmt: skip


def test_a_paper_in_memory_is_the_file_that_would_be_written(document: Document, tmp_path: Path) -> None:
    wish, snapshot = Wish(day=DAY, tasks=TWO), Snapshot.saying(document, filed())

    paper = render_paper(snapshot, wish, FONTS)

    assert paper.name == "汇报材料_关于2017年工作任务推进情况的汇报.pdf"
    assert export_pdf(snapshot, wish, FONTS, tmp_path / "x.pdf").read_bytes() == paper.data
    assert paper.misfits == ()


def test_a_paper_that_bears_one_date_and_counts_up_to_another_says_so(document: Document) -> None:
    reviewed: dict[Key, Value] = {(subject, "review"): "已审" for subject, _ in filed()}
    snapshot = Snapshot.saying(document, {**filed(), **reviewed, (OFFICE, "paper_issued"): "2017年4月10日"})

    found = {
        day: render_paper(snapshot, Wish(kind=Kind.ONEPAGE, tasks=TWO, day=day), FONTS).misfits
        for day in (None, DAY, date(2017, 3, 31))
    }

    assert found[None] == found[DAY] == ()
    assert found[date(2017, 3, 31)] == ("统计截至2017年3月31日，成文日期是2017年4月10日，两个日期不一样。",)


def test_no_task_is_refused_with_a_sentence(snapshot: Snapshot) -> None:
    with pytest.raises(ExportError, match="还没有选任务"):
        render_paper(snapshot, Wish(tasks=()), FONTS)


def test_what_has_no_room_and_what_has_no_glyph_is_named(document: Document) -> None:
    said: dict[Key, Value] = {
        **filed(),
        (OFFICE, "paper_issue"): "示例省示例厅示例处" * 6,
        (SubjectId("note:1"), "node"): "T03",
        (SubjectId("note:1"), "text"): "向右\u202e转，笑脸😀",
        (SubjectId("note:1"), "author"): "示例",
        (SubjectId("note:1"), "at"): "2017-04-01T00:00:00+00:00",
    }
    snapshot = Snapshot.saying(document, said)

    paper = render_paper(snapshot, Wish(kind=Kind.BULLETIN, day=DAY, tasks=TWO, notes=True), FONTS)

    unreviewed, shrunk, unprintable = sorted(paper.misfits, key=lambda words: "审核" not in words)
    assert "还没有审核" in unreviewed
    assert shrunk == "第1面“示例省示例厅示例处示例省示例厅…”太长，一行放不下，字缩小了。"
    assert "U+202E、U+1F600（😀）" in unprintable


def test_rows_that_one_page_leaves_out_are_counted(document: Document) -> None:
    said: dict[Key, Value] = {}
    for number in range(1, 16):
        filing = SubjectId(f"filing:T{number:02}@2017Q1@示例处")
        said |= {(filing, name): words for name, words in (
            ("node", f"T{number:02}"), ("period", "2017Q1"), ("unit", "示例处"),
            ("problems", "缺人员、缺场地、缺资金，县里没有配套办法，部门之间职责不清，需要省里统一明确（示例）。"),
        )}  # fmt: skip

    paper = render_paper(Snapshot.saying(document, said), Wish(kind=Kind.ONEPAGE, day=DAY), FONTS)

    assert any("行没有印" in sentence for sentence in paper.misfits)


@pytest.mark.parametrize("kind", Kind)
def test_the_fields_of_a_head_are_those_that_its_paper_prints(document: Document, kind: Kind) -> None:
    fields = {**head_fields(Kind.FORMAL), **head_fields(Kind.BULLETIN)}
    words = {field: f"示{number:02}例" for number, field in enumerate(fields)}
    words["paper_title"] += "的报告"
    snapshot = Snapshot.saying(document, {(OFFICE, field): text for field, text in words.items()})

    printed = text_of(render_paper(snapshot, Wish(kind=kind, day=DAY, tasks=TWO), FONTS).data)

    spaced = {field: text for field, text in words.items() if text in printed or "　".join(text) in printed}
    assert set(spaced) == set(head_fields(kind))


def test_pages_are_drawn_one_at_a_time_as_the_reader_holds_them(snapshot: Snapshot) -> None:
    data = render_paper(snapshot, Wish(kind=Kind.TABLE, day=DAY, tasks=TWO), FONTS).data

    sizes = page_sizes(data)
    whole = page_picture(data, 0, 1.0)
    upper = page_picture(data, 0, 1.0, (0.0, 0.5))

    with opened(data) as document:
        assert len(sizes) == len(document)
    assert all(size.is_landscape for size in sizes)
    assert (whole.width, whole.height) == (842, 596)
    assert (upper.width, upper.height) == (842, 298)
    assert whole.pixels[: len(upper.pixels)] == upper.pixels
    assert set(whole.pixels[:4]) == {255}


def test_pictures_of_what_is_no_pdf_are_refused() -> None:
    with pytest.raises(ExportError, match="不是 PDF"):
        page_sizes(b"no paper")


def test_a_paper_of_very_many_pages_says_so_before_it_is_printed(document: Document) -> None:
    values: dict[Key, Value] = {}
    for number in range(600):
        filing = SubjectId(f"filing:T03.s3@2017Q1@示例{number}县")
        values |= {(filing, "node"): "T03.s3", (filing, "period"): "2017Q1", (filing, "unit"): f"示例{number}县"}
        values |= {(filing, "progress"): "已选址（示例）。", (filing, "problems"): "用地没有落实（示例）。"}

    paper = render_paper(Snapshot.saying(document, values), Wish(day=DAY, tasks=TWO), FONTS)

    assert any("面，印之前请看看是不是都要。" in words for words in paper.misfits)
