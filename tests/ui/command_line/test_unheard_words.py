"""Words of a command that would do nothing are refused, and so are names that nothing bears."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.command_line import run

Output = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, capsys: Output) -> str:
    """A workspace in which 王芳 has given T03 to 老龄工作处."""
    path = str(tmp_path / "2017.chengqi")
    assert run(["new", path]) == 0
    assert run(["set", "--workspace", path, "--actor", "王芳", "T03", "lead=老龄工作处"]) == 0
    capsys.readouterr()
    return path


def refused(capsys: Output, *words: str) -> str:
    """The sentence of a refusal."""
    try:
        code = run(words)
    except SystemExit as stop:
        code = int(stop.code or 0)
    captured = capsys.readouterr()
    assert (code, captured.out) == (2, "")
    assert len(captured.err.strip().split("\n")) == 1
    return captured.err


def nodes(capsys: Output, file: str, *words: str) -> list[str]:
    assert run(["show", "assignments", "--workspace", file, "--json", *words]) == 0
    return [row["node"] for row in json.loads(capsys.readouterr().out)]


DOCUMENT = ["outline", "reading", "links", "figures", "comparisons", "repairs", "checks"]
SAID = ["overview", "filings", "notes", "doubts", "milestones", "evidence", "ledger"]
NARROWING = {
    "assignments": [
        ["--find", "养老"],
        ["--department", "老龄工作处"],
        ["--status", "滞后"],
        ["--lamp", "逾期"],
        ["--due-by", "2017-06-30"],
        ["--problem"],
        ["--no-filing"],
        ["--no-evidence"],
    ],
    "history": [["--node", "T03"], ["--by", "王芳"]],
    "diff": [["--since", "2017-01-01"], ["--until", "now"]],
}


@pytest.mark.parametrize("subject", [*DOCUMENT, *SAID, *NARROWING])
def test_an_option_narrows_only_the_subject_it_is_about(subject: str, file: str, capsys: Output) -> None:
    for other, options in NARROWING.items():
        for option in options if other != subject else []:
            sentence = refused(capsys, "show", subject, "--workspace", file, *option)

            assert f"{option[0]} 只用于 show {other}，不用于 show {subject}" in sentence


@pytest.mark.parametrize("subject", [*SAID, *NARROWING])
def test_what_is_said_is_not_in_a_paper(subject: str, capsys: Output) -> None:
    assert "--workspace FILE" in refused(capsys, "show", subject, "--from", "另一份报告.txt")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("assignments", "--department", "外星处"), "“外星处”这里没有。可以写：办公室"),
        (("assignments", "--status", "飞奔"), "“飞奔”这里没有。可以写：未启动"),
        (("assignments", "--lamp", "紫"), "“紫”这里没有。可以写：已完成、逾期"),
        (("assignments", "--due-by", "六月底"), "六月底"),
        (("history", "--node", "T99"), "T99"),
        (("history", "--by", "李四"), "“李四”这里没有。可以写：王芳。"),
        (("history", "--node", "T03", "--by", "李四"), "李四"),
        (("diff", "--since", "送审稿一"), "送审稿一"),
        (("diff", "--since", "2017-01-01", "--until", "送审稿二"), "送审稿二"),
        (("diff",), "--since"),
        (("diff", "--until", "now"), "--since"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
@pytest.mark.parametrize("shape", [(), ("--json",)], ids=["page", "JSON"])
def test_a_filter_asks_for_what_there_is(
    words: tuple[str, ...], complaint: str, shape: tuple[str, ...], file: str, capsys: Output
) -> None:
    assert complaint in refused(capsys, "show", *words, *shape, "--workspace", file)


@pytest.mark.parametrize(
    "words",
    [
        ("new", ""),
        ("take", " ", "--workspace", "FILE"),
        ("merge", "", "--workspace", "FILE"),
        ("restore", "", "--workspace", "FILE"),
        ("evidence", "T03", " ", "--workspace", "FILE"),
        ("rescue", "", "新.chengqi"),
        ("rescue", "坏.chengqi", ""),
    ],
    ids=lambda words: words[0],
)
def test_a_name_of_nothing_is_no_file_and_not_the_folder_one_stands_in(
    words: tuple[str, ...], file: str, capsys: Output
) -> None:
    assert "后面缺少内容" in refused(capsys, *(file if word == "FILE" else word for word in words))


def test_a_filter_that_fits_nothing_now_is_no_mistake(file: str, capsys: Output) -> None:
    assert nodes(capsys, file, "--department", "老龄工作处", "--status", "已完成") == []
    assert nodes(capsys, file, "--lamp", "逾期", "--find", "没有人写过的字") == []


def test_a_department_that_left_the_list_is_found_while_it_has_work(file: str, capsys: Output) -> None:
    assert run(["set", "--workspace", file, "office", "departments=办公室"]) == 0
    capsys.readouterr()

    assert "T03" in nodes(capsys, file, "--department", "老龄工作处")


def test_a_status_is_found_by_its_former_and_its_new_name(file: str, capsys: Output) -> None:
    assert run(["set", "--workspace", file, "T03", "status=推进中"]) == 0
    assert run(["set", "--workspace", file, "office", "rename_status=推进中>进行中"]) == 0
    assert run(["set", "--workspace", file, "T05", "status=进行中"]) == 0
    capsys.readouterr()

    for name in ("推进中", "进行中"):
        assert nodes(capsys, file, "--status", name) == ["T03", "T05"]


def test_a_lamp_set_by_hand_is_found_by_its_word(file: str, capsys: Output) -> None:
    assert "人工定为红" in refused(capsys, "show", "assignments", "--workspace", file, "--lamp", "人工定为红")
    assert run(["set", "--workspace", file, "T03", "lamp=红", "lamp_reason=省厅督办"]) == 0
    capsys.readouterr()

    assert nodes(capsys, file, "--lamp", "人工定为红") == ["T03"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("set", "T03", "--unit", "救灾处", "lead=救灾处"), "--unit 只用于填报"),
        (("set", "office", "--unit", "救灾处", "departments=办公室"), "--unit 只用于填报"),
        (("set", "T03.s3", "--period", "2017Q1", "--unit", "", "progress=x"), "哪个单位"),
        (("set", "T03.s3", "--period", "", "percent=5"), "--period 后面缺少内容"),
        (("set", "R017", "--period", "2017Q1", "verdict=采用"), "--period 只用于"),
        (("set", "T03", "--actor", " ", "status=推进中"), "--actor 后面没有姓名"),
        (("note", "T03", "--quote", "", "请补充"), "--quote 后面缺少内容"),
        (("note", "T03", "--doubt", "请补充"), "--quote"),
        (("note", "T03", "--actor", "\x1b", "请补充"), "--actor 后面没有姓名"),
        (("evidence", "T03", "https://example.org", "--actor", ""), "--actor 后面没有姓名"),
        (("export", "xlsx", "--draft", "--actor", " ", "--out", "下发"), "--actor 后面没有姓名"),
        (("export", "xlsx", "--due", "四月底", "--out", "下发"), "--due 后面要写日期，例如 2017-04-25，不能是“四月底”"),
        (("export", "pdf", "--day", "昨天", "--out", "a.pdf"), "--day 后面要写日期"),
        (("show", "assignments", "--due-by", "六月底"), "--due-by 后面要写日期"),
        (("check", "--actor", "王芳"), "用 python main.py check --help 查看"),
        (("evidence", "T03", "ftp://example.org/a"), "要以 http:// 或 https:// 开头"),
        (("evidence", "T03", "https://"), "后面写网站的地址"),
        (("set", "T03", "verdict=确认"), "verdict 只用于关联（T03.s3>A1-2.2）和校订（R017），不用于“T03”"),
        (("set", "R999", "verdict=采用"), "没有编号为“R999”的校订。编号见 show repairs。"),
        (("set", "T03", "milestone=甲", "deadline=年底前", "lead=救灾处"), "lead 请另写一条命令"),
        (("set", "T03>A1-2.2", "why= "), "要添加，写 why=理由"),
        (("set", "T03>A1-2.2", "verdict=否决"), "现有的见 show links"),
        (("set", "office", "lamp_word@逾期=超期"), "没有名为“逾期”的警示规则。现有：done（已完成）、overdue（逾期）"),
        (("set", "selection:没有", "deleted=否"), "没有名为“没有”的选印"),
        (("set", "selection:没有", "deleted=是"), "没有名为“没有”的选印"),
        (("set", "T03.s3", "--period", "2017Q9", "percent=5"), "一年有四个季度、十二个月"),
        (("note", "T03", "--quote", "没有的字", "甲"), "任务（三）里没有“没有的字”这几个字。字句要照原文写"),
        (("restore", "."), "那是一个文件夹。请指定其中的一份文件"),
        (("export", "xlsx", "--template", "没有.xlsx", "--out", "下发"), "“没有.xlsx”没有找到"),
        (("undo", "T03"), "T03"),
        (("redo", "--node", "T03"), "--node"),
        (("snapshot", "送审稿一", "--actor", ""), "--actor 后面没有姓名"),
        (("merge", "同事.chengqi", "--actor", ""), "--actor 后面没有姓名"),
        (("backup", "--list", "--keep", "10"), "不能与"),
        (("backup", "--keep", "三"), "要写整数，不能是“三”"),
        (("backup", "--keep", "0"), "至少是 1 份"),
        (("backup", "--actor", "王芳"), "--actor"),
        (("restore", "备份.chengqi", "--list"), "--list"),
        (("check", "--from", "报告.txt"), "不能与"),
        (("export", "pdf", "--from", "报告.txt", "--out", "a.pdf"), "不能与"),
        (("export", "pdf", "--department", "救灾处", "--out", "a.pdf"), "--department"),
        (("export", "pdf", "--notes", "--no-notes", "--out", "a.pdf"), "写了两次"),
        (("export", "xlsx", "--doubts", "--out", "下发"), "--doubts"),
        (("export", "xlsx", "--draft", "--due", "2017-04-25", "--out", "下发"), "--due"),
        (("export", "xlsx", "--kind", "report", "--out", "下发"), "--kind"),
        (("export", "xlsx", "--department", "", "--out", "下发"), "--department 后面缺少内容"),
        (("export", "all", "--tasks", "T03", "--out", "全部"), "--tasks"),
        (("export", "all", "--department", "救灾处", "--out", "全部"), "--department"),
        (("show", "outline", "--from", "报告.txt"), "不能与"),
        (("show", "links", "--unit", "救灾处"), "--unit"),
        (("show", "history", "--period", "2017Q1"), "--period"),
        (("show", "history", "--by", ""), "--by 后面缺少内容"),
        (("show", "assignments", "--find", " "), "--find 后面缺少内容"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_what_would_do_nothing_is_refused(words: tuple[str, ...], complaint: str, file: str, capsys: Output) -> None:
    before = Path(file).read_bytes()

    sentence = refused(capsys, *words, "--workspace", file)

    assert complaint in sentence
    assert Path(file).read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("new", "a.chengqi", "--workspace", "b.chengqi"),
        ("new", "a.chengqi", "--from", ""),
        ("new", "2017.txt"),
        ("new", "没有/a.chengqi"),
        ("rescue", "坏.chengqi", "新.chengqi", "--workspace", "2017.chengqi"),
        ("rescue", "坏.chengqi", "新.chengqi", "--actor", ""),
        ("show", "outline", "--workspace", ""),
    ],
    ids=" ".join,
)
def test_so_is_what_would_do_nothing_without_a_workspace(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)

    refused(capsys, *words)

    assert list(tmp_path.iterdir()) == []


def test_an_option_is_written_once(file: str, capsys: Output) -> None:
    sentence = refused(capsys, "set", "--workspace", file, "--actor", "王芳", "--actor", "李四", "T03", "status=推进中")

    assert "--actor 写了两次" in sentence
    assert "--workspace 写了两次" in refused(capsys, "check", "--workspace", "另一份.chengqi", "--workspace", file)


def test_the_backups_of_what_was_never_there_are_no_empty_list(file: str, tmp_path: Path, capsys: Output) -> None:
    missing = str(tmp_path / "没有.chengqi")
    assert missing in refused(capsys, "backup", "--workspace", missing, "--list")
    assert run(["backup", "--workspace", file]) == 0
    made = capsys.readouterr().out
    Path(file).unlink()

    assert run(["backup", "--workspace", file, "--list"]) == 0

    assert capsys.readouterr().out == made


def test_without_an_actor_the_environment_says_who_it_is(
    file: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("CHENGQI_ACTOR", "赵六")
    assert run(["set", "--workspace", file, "T05", "status=推进中"]) == 0
    capsys.readouterr()

    assert run(["show", "history", "--workspace", file, "--by", "赵六"]) == 0

    assert "赵六" in capsys.readouterr().out


def test_whoever_names_an_unknown_department_is_told_the_command_that_adds_it(file: str, capsys: Output) -> None:
    sentence = refused(capsys, "set", "--workspace", file, "T03", "lead=外星处")

    assert "“外星处”不在单位名单里" in sentence
    assert "set --workspace 2017.chengqi office add_department=…" in sentence


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("T03", "lamp_reason=省厅督办"), "写法：lamp=红 lamp_reason=…。"),
        (("T03.s3", "--period", "2017Q1", "review=退回"), "写法：review_reason=…。"),
        (("T06.s4", "--period", "2017Q1", "current=5"), "新建社区社会工作室数。写法：current@指标=…。"),
        (("note:没有", "text=甲"), "编号见 show notes --json。"),
        (("milestone:没有", "text=甲"), "编号见 show milestones --json。"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_a_refusal_says_how_it_is_written_here(words: tuple[str, ...], hint: str, file: str, capsys: Output) -> None:
    assert refused(capsys, "set", "--workspace", file, *words).strip().endswith(hint)


def test_an_address_in_capitals_is_a_link_too(file: str, capsys: Output) -> None:
    assert run(["evidence", "--workspace", file, "T03", "HTTPS://example.org/"]) == 0
    capsys.readouterr()
    assert run(["show", "evidence", "--workspace", file, "--json"]) == 0

    assert json.loads(capsys.readouterr().out)[0]["address"] == "HTTPS://example.org/"


def test_a_selection_that_was_deleted_comes_back_as_it_was(file: str, capsys: Output) -> None:
    for typed in (("kind=onepage", "tasks=T05"), ("deleted=是",), ("deleted=否",)):
        assert run(["set", "--workspace", file, "selection:厅长版", *typed]) == 0
    capsys.readouterr()

    assert run(["set", "--workspace", file, "selection:厅长版", "kind=onepage"]) == 0
    assert "没有变化" in capsys.readouterr().out


def test_a_date_that_nobody_can_read_is_kept_and_said_to_be_so(file: str, capsys: Output) -> None:
    for words, hint in (("昨天", "“昨天”读不出是哪一天"), ("2017年4月10日", ""), ("", "")):
        assert run(["set", "--workspace", file, "office", f"paper_issued={words}"]) == 0
        assert hint in (told := capsys.readouterr().err)
        assert bool(told) == bool(hint)


def test_help_names_every_field_of_what_can_be_set(capsys: Output) -> None:
    with pytest.raises(SystemExit):
        run(["set", "--help"])

    page = capsys.readouterr().out
    for words in ("current@指标", "done=是|否", "evidence remark", "lamp_threshold@规则", "paper_issued", "doubt:…"):
        assert words in page
