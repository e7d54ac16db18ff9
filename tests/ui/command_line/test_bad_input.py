"""What bad input gets: one Chinese sentence with the name of the thing, exit 2, nothing half-written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exporters.papers import file_name
from resources.documents import embedded
from ui import opening
from ui.command_line import run

NOVEL = "第一回\n话说天下大势，分久必合，合久必分。\n且听下回分解。".encode()


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The sentence of a refusal."""
    try:
        code = run(words)
    except SystemExit as stop:
        code = int(stop.code or 0)
    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert len(captured.err.strip().split("\n")) == 1
    assert "Traceback" not in captured.err
    return captured.err


@pytest.mark.parametrize(
    ("data", "complaint"),
    [(b"", "空文件"), (b"\x00\x01\x02\xff" * 100, "不是文本"), (NOVEL, "没有找到"), (b"\xff\xfe\x00", "不是文本")],
    ids=["empty", "binary", "a novel", "half of UTF-16"],
)
def test_a_file_that_is_no_report(
    data: bytes, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "奇怪的文件.txt"
    file.write_bytes(data)

    sentence = refused(capsys, "show", "outline", "--from", str(file))

    assert complaint in sentence
    assert "奇怪的文件.txt" in sentence


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert "没有这份.txt" in refused(capsys, "show", "outline", "--from", "没有这份.txt")


def test_a_folder_instead_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "是文件夹" in refused(capsys, "show", "outline", "--from", str(tmp_path))


def test_an_unknown_task(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sentence = refused(capsys, "export", "pdf", "--tasks", "T03,T77", "--out", str(tmp_path / "x.pdf"))

    assert "T77" in sentence
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_department(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "外星处" in refused(capsys, "export", "xlsx", "--department", "外星处", "--out", str(tmp_path / "下发"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "占用").write_text("")

    assert "占用" in refused(capsys, "export", "all", "--out", str(tmp_path / "占用"))
    assert "占用" in refused(capsys, "export", "pdf", "--out", str(tmp_path / "占用" / "x.pdf"))


@pytest.mark.parametrize(
    "words",
    [["fly"], ["show"], ["show", "moon"], ["show", "outline", "--loud"], ["export", "pdf"], ["export", "all", "--out"]],
    ids=" ".join,
)
def test_a_command_that_is_not_written_right(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "--help" in refused(capsys, *words)


def test_help_gives_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["show", "--help"], ["export", "--help"], ["export", "pdf", "--help"]):
        with pytest.raises(SystemExit) as stop:
            run(words)
        assert stop.value.code == 0
        assert "例：python main.py" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--tasks", ",", "--out", "a.pdf"), "没有写明"),
        (("--out", "a.docx"), ".pdf"),
        (("--out", ""), "缺少内容"),
    ],
    ids=["no task", "another ending", "no name"],
)
def test_a_wish_for_paper_that_cannot_be(
    words: tuple[str, ...], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complaint in refused(capsys, "export", "pdf", *words)


def test_tasks_may_be_named_as_people_name_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, tasks in (("a.pdf", "T03,T05"), ("b.pdf", "t3、T5、T03")):
        assert run(["export", "pdf", "--tasks", tasks, "--out", str(tmp_path / name)]) == 0
    capsys.readouterr()

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_workbook_that_may_have_been_filled_in_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "xlsx", "--department", "社会救助处", "--out", str(tmp_path)]
    run(words)
    (first,) = tmp_path.iterdir()
    first.write_bytes(b"filled in")

    assert run(words) == 0

    capsys.readouterr()
    assert first.read_bytes() == b"filled in"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_source_that_was_altered_is_not_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = embedded()
    monkeypatch.setattr(opening, "embedded", lambda: replace(files, source=files.source + "。".encode()))

    assert "被改动过" in refused(capsys, "show", "outline")


@pytest.mark.parametrize(
    "words",
    [
        ("take", "LONG.xlsx", "--workspace", "FILE", "--dry-run"),
        ("evidence", "--workspace", "FILE", "T03", "LONG.pdf"),
        ("export", "xlsx", "--template", "LONG.xlsx", "--out", "下发"),
        ("export", "pdf", "--out", "LONG.pdf"),
        ("show", "outline", "--from", "LONG.txt"),
        ("show", "ledger", "--csv", "LONG.csv", "--workspace", "FILE"),
        ("check-pdf", "LONG.pdf"),
    ],
    ids=lambda words: words[0],
)
def test_a_name_too_long_for_the_disk_is_said_in_chinese(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "2017.chengqi"]) == 0
    capsys.readouterr()

    sentence = refused(capsys, *(one.replace("LONG", "长" * 100).replace("FILE", "2017.chengqi") for one in words))

    assert "文件名太长。请换一个短一些的名字" in sentence


def test_a_long_name_of_a_unit_or_a_paper_is_cut_in_the_name_of_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, long = str(tmp_path / "2017.chengqi"), "示例" * 60
    assert run(["new", file]) == 0
    assert run(["set", "--workspace", file, "office", f"paper_title={long}"]) == 0
    units = ["--units", f"{long}甲、{long}乙", "--tasks", "T03"]

    assert run(["export", "xlsx", "--workspace", file, *units, "--out", str(tmp_path / "下发")]) == 0

    assert len(list((tmp_path / "下发").glob("任务分解表_示例*.xlsx"))) == 2
    assert file_name(f"汇报材料_{long}").startswith("汇报材料_示例示例")
    assert len(file_name(f"汇报材料_{long}").encode()) < 200


def test_of_a_new_file_the_folder_is_missing_and_not_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = refused(capsys, "new", str(tmp_path / "没有" / "2017.chengqi"))

    assert "所在的文件夹不存在。请先建好文件夹" in sentence
