"""The command line and its JSON, as scripts of an office rely on them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from support.handouts import filled
from support.shapes import misfits, read_shape

from ui.command_line import run

Output = pytest.CaptureFixture[str]


ROOT = Path(__file__).parents[3]

# What others rely on, word for word as docs/contract.md has it. A line only ever grows.
SHAPES = dict(line.split(": ", 1) for line in (ROOT / "tests/golden/contract.txt").read_text("utf-8").splitlines())
MOMENTS = {"diff": ["--since", "beginning"]}
OTHERS = {"take --dry-run", "check-pdf"}


def printed(capsys: Output, *words: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def shown(capsys: Output, *words: str) -> Any:
    return printed(capsys, "show", *words)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace in which something was said of everything, and a workbook that came home."""
    folder = tmp_path_factory.mktemp("office")
    proof, theirs = folder / "示例.txt", folder / "同事.chengqi"
    proof.write_text("示例", encoding="utf-8")
    file = str(folder / "2017.chengqi")
    for words in (
        ("new", file),
        (
            "export",
            "xlsx",
            "--units",
            "示例甲县、示例乙县",
            "--tasks",
            "T03",
            "--due",
            "2017-04-25",
            "--period",
            "2017Q1",
        ),
        ("set", "T03", "lead=社会福利处", "supporting=救灾处、办公室", "deadline=6月底前", "percent=40"),
        ("set", "T05", "lamp=红", "lamp_reason=省厅督办"),
        ("set", "T03.s6", "--period", "2017Q1", "--unit", "社会福利处", "percent=0.85", "current=40", "status=推进中"),
        ("set", "T03.s6", "--period", "2017Q1", "--unit", "救灾处", "percent=20", "current=12.5", "status=滞后"),
        ("set", "T03.s3>A1-2.2", "verdict=确认"),
        ("set", "R017", "verdict=疑误"),
        ("note", "T03", "甲（示例）"),
        ("note", "T03.s3", "--quote", "全面提升养老服务质量", "乙（示例）"),
        ("note", "T03.s3", "--doubt", "--quote", "全面提升养老服务质量", "丙（示例）"),
        ("set", "T03", "milestone=完成选址（示例）", "deadline=6月底前"),
        ("set", "T03", "milestone=完成验收（示例）"),
        ("evidence", "T03", str(proof)),
        ("evidence", "T03", "https://example.org"),
        ("undo",),
    ):
        more = [] if words[0] == "new" else ["--workspace", file]
        more += ["--out", str(folder / "下发")] if words[0] == "export" else []
        assert run([*words, *more]) == 0
        if words[0] == "export":
            shutil.copyfile(file, theirs)
    assert run(["set", "--workspace", str(theirs), "T03", "lead=救灾处"]) == 0
    assert run(["merge", "--workspace", file, str(theirs)]) == 1
    (sent,) = (folder / "下发").glob("*示例甲县*")
    cells = {("T03.s6", "完成率（%）"): "0.85", ("T03.s6", "进展情况"): "丁（示例）"}
    (folder / "报回").mkdir()
    (folder / "报回" / "甲.xlsx").write_bytes(filled(sent.read_bytes(), cells))
    (folder / "报回" / "乙.xlsx").write_bytes(b"PK")
    (folder / "报回" / "丙.png").write_bytes(b"")
    return folder


def test_each_shape_stands_in_the_contract_and_no_other(capsys: Output) -> None:
    text = (ROOT / "docs/contract.md").read_text("utf-8")
    written = re.findall(
        "^- ([a-z -]+): `([^`]*)`", text[text.index("## JSON") : text.index("## Changes")], re.MULTILINE
    )

    assert dict(written) == SHAPES
    with pytest.raises(SystemExit):
        run(["show", "moon"])
    assert set(SHAPES) - OTHERS == set(
        re.findall("[a-z]+", capsys.readouterr().err.split("可以用：")[1].split("。")[0])
    )


@pytest.mark.parametrize("subject", sorted(set(SHAPES) - OTHERS))
def test_the_json_of_a_subject_has_exactly_its_shape(subject: str, office: Path, capsys: Output) -> None:
    file = str(office / "2017.chengqi")

    found = shown(capsys, subject, "--workspace", file, *MOMENTS.get(subject, ()))

    assert found, "the office has said something of every subject"
    assert list(misfits(read_shape(SHAPES[subject]), found, subject)) == []


def test_so_has_the_preview_of_what_came_home(office: Path, capsys: Output) -> None:
    words = ["take", str(office / "报回"), "--workspace", str(office / "2017.chengqi"), "--dry-run"]

    found = printed(capsys, *words, code=1)

    assert {row["outcome"] for row in found} >= {"take", "doubtful", "refused", "skipped"}
    assert list(misfits(read_shape(SHAPES["take --dry-run"]), found, "take")) == []


def test_so_have_the_findings_of_a_paper(tmp_path: Path, capsys: Output) -> None:
    file = str(tmp_path / "a.pdf")
    assert run(["export", "pdf", "--kind", "formal", "--tasks", "T03", "--fonts", "shipped", "--out", file]) == 0

    found = printed(capsys, "check-pdf", file)

    assert list(misfits(read_shape(SHAPES["check-pdf"]), found, "check-pdf")) == []


def test_of_another_paper_what_it_does_not_say_is_null(tmp_path: Path, capsys: Output) -> None:
    paper = tmp_path / "某局.txt"
    paper.write_text("一、2016年工作总结\n1、甲。一是乙。\n二、2017年思路\n（一）丁。戊。", encoding="utf-8")

    outline = shown(capsys, "outline", "--from", str(paper))

    assert (outline["source"]["title"], outline["source"]["issued"], outline["nodes"][0]["parent"]) == (None,) * 3
    assert list(misfits(read_shape(SHAPES["outline"]), outline, "outline")) == []


@pytest.mark.parametrize(
    ("shape", "found"),
    [
        ('{"a"}', {"a": 1, "b": 1}),
        ('{"a", "b"}', {"a": 1}),
        ('{"a"}', {"a": None}),
        ('[{"a": "x"|"y"}]', [{"a": "z"}]),
        ("[words]", [["a"]]),
        ("{word: [words]}", {"a": "b"}),
        ('{"a": {"b"}|null}', {"a": {}}),
        ('{"a": value|null}', {"a": {}}),
    ],
)
def test_a_shape_sees_what_does_not_fit(shape: str, found: Any) -> None:
    assert len(list(misfits(read_shape(shape), found))) == 1


def test_the_outline_is_that_of_the_embedded_paper(capsys: Output) -> None:
    outline = shown(capsys, "outline")

    assert outline["source"]["characters"] == 15049
    assert outline["source"]["issued"] == "2017-04-06"


def test_whole_numbers_have_no_point(office: Path, capsys: Output) -> None:
    file = str(office / "2017.chengqi")
    rows = {row["unit"]: row for row in shown(capsys, "filings", "--workspace", file)}
    changed = [one for edit in shown(capsys, "history", "--workspace", file) for one in edit["changes"]]

    numbers = [rows["救灾处"]["percent"], rows["社会福利处"]["current"][0]["value"]]
    numbers += [one["after"] for one in changed if one["field"] == "percent" and one["subject"] == "T03"]
    assert [repr(number) for number in numbers] == ["20", "40", "40"]
    assert rows["救灾处"]["current"][0]["value"] == 12.5
    assert rows["社会福利处"]["percent"] == 0.85


def test_a_heading_is_its_marker_and_its_title(capsys: Output) -> None:
    for node in shown(capsys, "outline")["nodes"]:
        if node["level"] == "task":
            assert node["text"] == f"{node['marker']}{node['title']}。"


def test_quotes_are_the_source_between_start_and_end(capsys: Output) -> None:
    source = (Path(__file__).parents[3] / "resources/documents/zhejiang-2016-2017/source.txt").read_text("utf-8")

    for row in shown(capsys, "figures") + shown(capsys, "checks"):
        assert source[row["start"] : row["end"]] == row["quote"]
    for row in shown(capsys, "repairs"):
        assert source[row["start"] : row["end"]] == row["before"]
    for row in shown(capsys, "comparisons"):
        assert row["target_quote"] in source
        assert row["baseline_quote"] in source


def test_numbers_are_numbers(capsys: Output) -> None:
    values = {figure["quote"]: figure["value"] for figure in shown(capsys, "figures")}

    assert values["73.5万人"] == 73.5
    assert values["22356家"] == 22356
    assert values["两个"] == 2


def test_the_reading_is_the_paper_without_page_furniture(capsys: Output) -> None:
    text = shown(capsys, "reading")["text"]

    assert text.startswith("浙江省民政厅2016年工作总结和2017年工作思路\n一、2016年工作总结\n今年以来，")
    assert text.endswith("打造一支浙江民政铁军。")


@pytest.mark.parametrize("subject", ["outline", "reading", "links", "figures", "comparisons", "repairs", "checks"])
def test_every_subject_has_a_page_for_people_too(subject: str, capsys: Output) -> None:
    assert run(["show", subject]) == 0

    assert len(capsys.readouterr().out) > 500


def test_another_paper_is_shown_from_its_file(tmp_path: Path, capsys: Output) -> None:
    paper = tmp_path / "某局.txt"
    paper.write_text("一、2016年工作总结\n1、甲。一是乙。二是丙。\n二、2017年思路\n（一）丁。戊。", encoding="gbk")

    assert [node["id"] for node in shown(capsys, "outline", "--from", str(paper))["nodes"]] == [
        "P1", "A1-1", "A1-1.1", "A1-1.2", "P2", "T01", "T01.s1",
    ]  # fmt: skip


def test_a_doubt_is_shown_with_the_number_by_which_it_is_changed(office: Path, capsys: Output) -> None:
    file = str(office / "2017.chengqi")
    (doubt,) = shown(capsys, "doubts", "--workspace", file)
    assert (doubt["text"], doubt["passage"]["quote"]) == ("丙（示例）", "全面提升养老服务质量")
    assert run(["show", "doubts", "--workspace", file]) == 0
    assert "T03.s3 「全面提升养老服务质量」丙（示例）——" in (page := capsys.readouterr().out)
    assert doubt["id"] in page

    assert run(["set", "--workspace", file, doubt["id"], "printed=否"]) == 0

    assert shown(capsys, "doubts", "--workspace", file)[0]["printed"] is False
