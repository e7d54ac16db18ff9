"""A workspace through the year, as an office would script it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.commands import Say

from ui.command_line import run


@pytest.fixture
def say(file: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a verb on the file; the words it prints."""

    def verb(name: str, *words: str, code: int = 0, actor: str = "王芳") -> str:
        capsys.readouterr()
        options = ["--workspace", str(file)] + ([] if name in ("check", "show", "backup") else ["--actor", actor])
        assert run([name, *options, *words]) == code
        captured = capsys.readouterr()
        return captured.out if code != 2 else captured.err

    return verb


def shown(say: Say, *words: str) -> Any:
    return json.loads(say("show", *words, "--json"))


def test_from_assignment_to_difference(say: Say) -> None:
    say("set", "T03", "lead=老龄工作处", "supporting=社会福利处、规划财务处", "deadline=6月底前")
    say("set", "T03.s3", "--period", "2017Q1", "progress=已落实选址210处", "percent=6", "status=滞后")
    say("note", "T03.s3", "--quote", "全面提升养老服务质量", "请补充星级评定的数据")
    say("snapshot", "送审稿一")
    say("set", "T03", "deadline=年底前")

    (change,) = shown(say, "diff", "--since", "送审稿一")
    assert (change["subject"], change["before"], change["after"], change["kind"]) == (
        "T03",
        "6月底前",
        "年底前",
        "changed",
    )

    task = next(row for row in shown(say, "assignments") if row["node"] == "T03")
    assert (task["lead"], task["supporting"], task["due"]) == ("老龄工作处", ["社会福利处", "规划财务处"], "2017-12-31")
    assert (task["status"], task["derived"]) == ("滞后", ["status", "percent"])

    (filing,) = shown(say, "filings")
    assert (filing["unit"], filing["period"], filing["percent"]) == ("老龄工作处", "2017Q1", 6.0)

    (note,) = shown(say, "notes")
    assert (note["passage"]["quote"], note["state"], note["author"]) == ("全面提升养老服务质量", "live", "王芳")

    assert [edit["actor"] for edit in shown(say, "history")] == ["王芳"] * 5


def test_undo_and_redo_reach_over_closings(say: Say) -> None:
    say("set", "T03", "lead=老龄工作处")
    assert "撤销：设置任务（三）的牵头单位" in say("undo")
    assert "重做：设置任务（三）的牵头单位" in say("redo")
    say("undo")
    assert "没有可以撤销" in say("undo", code=2)


def test_who_has_done_nothing_is_told_whose_the_last_edit_is(
    say: Say, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say("set", "T03", "lead=老龄工作处")

    assert run(["undo", "--workspace", str(file), "--actor", "李强"]) == 2

    told = capsys.readouterr().err
    assert "“李强”名下没有可以撤销的修改。最近一次是“" in told
    assert "名字写在 --actor 后面。" in told


def test_a_link_is_confirmed(say: Say) -> None:
    say("set", "T03.s3>A1-2.2", "verdict=确认")

    links = {(row["measure"], row["point"]): row["verdict"] for row in shown(say, "links")}
    assert links[("T03.s3", "A1-2.2")] == "confirmed"


def test_a_colleague_s_file_is_merged_with_its_conflicts_listed(say: Say, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "同事.chengqi"
    other.write_bytes(file.read_bytes())
    say("set", "T03", "lead=老龄工作处")
    assert run(["set", "--workspace", str(other), "--actor", "李强", "T03", "lead=救灾处"]) == 0
    assert run(["set", "--workspace", str(other), "--actor", "李强", "T05", "lead=社会福利处"]) == 0

    told = say("merge", str(other), code=1)

    assert "并入2次修改" in told
    assert "任务（三）的牵头单位现有几个值" in told
    assert "有几个值" in say("check", code=1)
    say("set", "T03", "lead=救灾处")
    assert "有几个值" not in say("check", code=1)
    assert "并入0次修改" in say("merge", str(other))


def test_backups_are_made_when_something_changed_and_can_be_restored(say: Say) -> None:
    say("set", "T03", "lead=老龄工作处")
    backup = say("backup").strip()
    assert "没有再备份" in say("backup")
    say("set", "T03", "lead=救灾处")

    say("restore", backup)

    task = next(row for row in shown(say, "assignments") if row["node"] == "T03")
    assert task["lead"] == "老龄工作处"
    assert len(say("backup", "--list").splitlines()) == 2  # what was there before is kept as well


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("T99", "lead=办公室"), "T99"),
        (("T03", "lead=外星处"), "外星处"),
        (("T03", "percent=200"), "0到100"),
        (("T03", "deadline"), "栏目=内容"),
        (("T03", "status=飞奔"), "飞奔"),
        (("A1-1", "lead=办公室"), "不是任务或举措"),
        (("T03.s3", "--period", "2017Q9", "percent=1"), "9季度"),
        (("T03.s3>A9-9.9", "verdict=确认"), "T03.s3>A9-9.9"),
        (("R012", "verdict=采用"), "只能标疑误"),
        (("T03.s3>A2-1.1", "verdict=否决", "why=不相干"), "没有"),
        (("T03.s3>A1-2.2", "verdict=确认", "foo=bar"), "foo"),
        (("A1-2.2", "--period", "2017Q1", "progress=x"), "不能填报"),
        (("T03.s3", "--period", "2017Q1", "--unit", " ", "progress=x"), "哪个单位"),
        (("R017", "--period", "2017Q1", "verdict=采用"), "--period"),
        (("T03", "lamp_reason=领导说"), "没有人工改灯"),
        (("T03", "lamp=", "lamp_reason=领导说"), "没有人工改灯"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_what_cannot_be_set_is_refused_in_a_sentence(say: Say, words: tuple[str, ...], complaint: str) -> None:
    before = say("show", "history")

    assert complaint in say("set", *words, code=2)
    assert say("show", "history") == before


def test_a_file_that_is_there_is_not_overwritten(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()

    assert run(["new", str(file)]) == 2
    assert "2017.chengqi" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_what_is_no_workspace_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "说明.txt"
    other.write_text("不是工作文件")

    assert run(["set", "--workspace", str(other), "T03", "lead=办公室"]) == 2
    assert "说明.txt" in capsys.readouterr().err
    assert other.read_text() == "不是工作文件"


def test_another_paper_gets_a_workspace_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "某局.txt"
    paper.write_text("一、2016年工作总结\n1、甲。一是乙。二是丙。\n二、2017年思路\n（一）丁。戊。", encoding="gbk")
    file = tmp_path / "某局.chengqi"

    assert run(["new", str(file), "--from", str(paper)]) == 0
    capsys.readouterr()
    assert run(["show", "outline", "--workspace", str(file), "--json"]) == 0

    assert [node["id"] for node in json.loads(capsys.readouterr().out)["nodes"]][-2:] == ["T01", "T01.s1"]


def test_evidence_is_copied_beside_the_file_and_known_by_its_checksum(say: Say, file: Path, tmp_path: Path) -> None:
    proof = tmp_path / "验收单.pdf"
    proof.write_bytes(b"proof")

    say("evidence", "T03.s3", str(proof))
    say("evidence", "T03.s3", str(proof))
    proof.unlink()

    (copy,) = (file.parent / "2017.chengqi.佐证").iterdir()
    assert copy.read_bytes() == b"proof"
    assert copy.name.endswith("_验收单.pdf")
    assert "没有找到" in say("evidence", "T03.s3", str(proof), code=2)


def test_a_passage_is_marked_doubtful(say: Say) -> None:
    say("note", "T03.s2", "--doubt", "--quote", "形成12个", "疑为1—2个")

    assert "要有 --quote" not in say("show", "history")
    assert "字句" in say("note", "T03.s2", "--doubt", "疑为1—2个", code=2)


def test_tasks_are_found_by_initials_and_department(say: Say) -> None:
    say("set", "T03", "lead=老龄工作处")

    rows = shown(say, "assignments", "--find", "yanglao", "--department", "老龄工作处")

    assert {row["node"].split(".")[0] for row in rows} <= {"T03", "T04"}
    assert "T03" in {row["node"] for row in rows}


def test_the_overview_counts_tasks(say: Say) -> None:
    say("set", "T03", "status=推进中")

    assert shown(say, "overview")["by_status"]["推进中"] == ["T03"]


def test_a_reason_for_the_lamp_cannot_be_emptied(say: Say) -> None:
    say("set", "T03", "lamp=红", "lamp_reason=领导说")

    assert "理由" in say("set", "T03", "lamp_reason=", code=2)


def test_a_colleague_s_evidence_comes_over_and_what_is_missing_is_named(say: Say, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "同事.chengqi"
    other.write_bytes(file.read_bytes())
    proof = tmp_path / "验收单.pdf"
    proof.write_bytes(b"proof")
    assert run(["evidence", "--workspace", str(other), "--actor", "李强", "T03", str(proof)]) == 0

    say("merge", str(other))

    (copy,) = (tmp_path / "2017.chengqi.佐证").iterdir()
    assert copy.read_bytes() == b"proof"
    copy.write_bytes(b"altered")
    assert "被改动过" in say("check", code=1)


def test_what_was_filed_without_a_percent_counts_as_filed(say: Say) -> None:
    say("set", "T01.s1", "--period", "2017Q1", "progress=开了会")

    assert "T01" not in shown(say, "overview")["not_filed"]
    assert "任务（一）继续深入学习贯彻党的十八届六中全会精神没有填报" not in say("check", code=1)


def test_a_merge_says_so_as_long_as_fields_hold_several_values(say: Say, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "同事.chengqi"
    other.write_bytes(file.read_bytes())
    say("set", "T03", "lead=老龄工作处")
    assert run(["set", "--workspace", str(other), "--actor", "李强", "T03", "lead=救灾处"]) == 0
    say("merge", str(other), code=1)

    assert "现有几个值" in say("merge", str(other), code=1)
    assert next(row for row in shown(say, "assignments") if row["node"] == "T03")["conflicts"] == ["lead"]


def test_a_note_cannot_be_emptied(say: Say) -> None:
    say("note", "T03", "请补充")
    (note,) = shown(say, "notes")

    assert "不能是空的" in say("set", note["id"], "text=", code=2)
    assert shown(say, "notes")[0]["text"] == "请补充"


@pytest.mark.parametrize(
    ("kind", "made", "field"),
    [
        ("notes", ("note", "T03", "请补充"), "done=是"),
        ("evidence", ("evidence", "T03", "https://example.org"), "text=验收单"),
        ("milestones", ("set", "T03", "milestone=选址"), "printed=否"),
    ],
)
def test_what_was_added_has_only_fields_of_its_kind(say: Say, kind: str, made: tuple[str, ...], field: str) -> None:
    say(*made)
    (added,) = shown(say, kind)

    assert f"没有“{field.partition('=')[0]}”这个栏目" in say("set", added["id"], field, code=2)
    assert "删除" in say("set", added["id"], "deleted=是")


def test_a_name_is_kept_without_control_characters(say: Say) -> None:
    say("set", "T03", "status=推进中", actor="\x1b[31m张\n三")

    assert shown(say, "history")[0]["actor"] == "[31m张 三"
