"""The command line and its JSON, as scripts of an office rely on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ui.command_line import run


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run(["show", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


SHAPES = {
    "links": {"task", "point", "measure", "why", "strength", "origin", "verdict"},
    "figures": {"node", "start", "end", "quote", "indicator", "value", "unit", "qualifier", "year", "kind"},
    "comparisons": {
        "indicator", "task", "measure", "target_quote", "baseline_quote", "baseline_node", "target", "baseline",
        "unit", "relation", "note",
    },
    "repairs": {"id", "node", "start", "end", "before", "after", "kind", "reason", "certainty", "verdict"},
    "checks": {"node", "start", "end", "quote", "statement", "computed", "printed", "result"},
}  # fmt: skip


@pytest.mark.parametrize("subject", SHAPES)
def test_lists_have_the_keys_of_the_contract(subject: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = shown(capsys, subject)

    assert rows
    assert all(SHAPES[subject] <= set(row) for row in rows)


def test_the_outline_has_the_shape_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    outline = shown(capsys, "outline")

    assert set(outline) == {"source", "nodes", "unassigned"}
    assert outline["source"]["characters"] == 15049
    assert outline["source"]["issued"] == "2017-04-06"
    assert {"id", "level", "marker", "title", "parent", "start", "end", "text"} == set(outline["nodes"][0])


def test_a_heading_is_its_marker_and_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    for node in shown(capsys, "outline")["nodes"]:
        if node["level"] == "task":
            assert node["text"] == f"{node['marker']}{node['title']}。"


def test_quotes_are_the_source_between_start_and_end(capsys: pytest.CaptureFixture[str]) -> None:
    source = (Path(__file__).parents[3] / "resources/documents/zhejiang-2016-2017/source.txt").read_text("utf-8")

    for row in shown(capsys, "figures") + shown(capsys, "checks"):
        assert source[row["start"] : row["end"]] == row["quote"]
    for row in shown(capsys, "repairs"):
        assert source[row["start"] : row["end"]] == row["before"]
    for row in shown(capsys, "comparisons"):
        assert row["target_quote"] in source
        assert row["baseline_quote"] in source


def test_numbers_are_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    values = {figure["quote"]: figure["value"] for figure in shown(capsys, "figures")}

    assert values["73.5万人"] == 73.5
    assert values["22356家"] == 22356
    assert values["两个"] == 2


def test_the_reading_is_the_paper_without_page_furniture(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "reading")["text"]

    assert text.startswith("浙江省民政厅2016年工作总结和2017年工作思路\n一、2016年工作总结\n今年以来，")
    assert text.endswith("打造一支浙江民政铁军。")


@pytest.mark.parametrize("subject", ["outline", "reading", "links", "figures", "comparisons", "repairs", "checks"])
def test_every_subject_has_a_page_for_people_too(subject: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", subject]) == 0

    assert len(capsys.readouterr().out) > 500


def test_another_paper_is_shown_from_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "某局.txt"
    paper.write_text("一、2016年工作总结\n1、甲。一是乙。二是丙。\n二、2017年思路\n（一）丁。戊。", encoding="gbk")

    assert [node["id"] for node in shown(capsys, "outline", "--from", str(paper))["nodes"]] == [
        "P1", "A1-1", "A1-1.1", "A1-1.2", "P2", "T01", "T01.s1",
    ]  # fmt: skip
