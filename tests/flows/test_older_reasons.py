"""A workspace that an earlier version made: its reasons are renewed from the command line."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from support.handouts import filled

from models.storage import SqliteStore
from models.workspace import StoredDocument
from resources.documents import embedded
from ui.command_line.run import run

LINK = "T03.s3>A1-2.2"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """As it was kept when one reason read otherwise."""
    files, file = embedded(), tmp_path / "旧.chengqi"
    (words,) = tomllib.loads(files.earlier["links.toml"])[LINK][:1]
    entries = files.curated["links.toml"].split("[[link]]")
    place = next(number for number, entry in enumerate(entries) if '"T03.s3"' in entry and '"A1-2.2"' in entry)
    head, _, _ = entries[place].partition("why = ")
    entries[place] = f'{head}why = "{words}"\n\n'
    curated = {**files.curated, "links.toml": "[[link]]".join(entries)}
    SqliteStore.create(file, StoredDocument(files.name, files.source, curated), actor="王芳").close()
    return file


def test_check_names_them_and_renew_takes_the_present_words(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*words: str) -> str:
        run([*words, "--workspace", str(older)])
        return capsys.readouterr().out

    assert "有1处关联理由是旧版写的，没有人改过。可以一次换好：命令 renew。" in said("check")
    assert "可以换用新版的关联理由1处，没有写入。" in said("renew", "--dry-run")
    assert said("renew").endswith("换用新版的关联理由1处。\n")
    assert "旧版写的" not in said("check")
    assert "口径不同" in next(line for line in said("show", "history").splitlines() if "理由：" in line)
    assert said("renew") == "没有旧版写的关联理由，不用换。\n"
    said("undo")
    assert "有1处关联理由是旧版写的" in said("check")


def test_tables_that_would_go_out_with_them_say_so(
    older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "xlsx", "--draft", "--department", "社会福利处", "--workspace", str(older)]

    run([*words, "--out", str(tmp_path / "前")])
    assert "有1处关联理由是旧版写的" in capsys.readouterr().err
    run(["renew", "--workspace", str(older)])
    run([*words, "--out", str(tmp_path / "后")])
    assert "旧版写的" not in capsys.readouterr().err


def test_what_was_sent_with_the_old_words_comes_home_unaltered(
    older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent, workspace = tmp_path / "下发", ["--workspace", str(older)]
    run(["export", "xlsx", "--department", "社会福利处", *workspace, "--out", str(sent)])
    (file,) = sent.glob("*.xlsx")
    file.write_bytes(filled(file.read_bytes(), {("T03.s3", "进展情况"): "已开工"}))
    run(["renew", *workspace])
    capsys.readouterr()

    run(["take", str(file), "--dry-run", "--json", *workspace])

    assert [row["outcome"] for row in json.loads(capsys.readouterr().out) if row["outcome"] != "unchanged"] == ["take"]
