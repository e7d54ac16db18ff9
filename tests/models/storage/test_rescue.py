from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from models.storage import SqliteStore, StoreBusy
from models.storage.rescue import UNKNOWN_ACTOR, RescueReport, rescue
from models.workspace import Edit, EditId, StoreError, Value
from models.workspace.register import fold, heads_by_field

from .processes import child
from .scribe import DOCUMENT, Scribe

PAGE = 4096
SENTENCE = "一、2016年工作总结\r\n".encode()


@pytest.fixture(scope="module")
def said() -> tuple[Scribe, list[Edit]]:
    """Three hundred edits, some long, some replaced by later ones, and the heads that follow."""
    scribe, log = Scribe(), []
    chance = random.Random(2017)
    for number in range(300):
        fields = [(f"T{chance.randrange(15):02}.s{number % 9}", field) for field in ("progress", "percent", "status")]
        words: tuple[Value, ...] = ("民" * chance.randrange(900), number, ("推进中", "已完成"))
        log.append(scribe.edit(dict(zip(fields, words, strict=True))))
        scribe.remember(log[-1])
    return scribe, log


@pytest.fixture
def scribe(said: tuple[Scribe, list[Edit]]) -> Scribe:
    return said[0]


@pytest.fixture
def log(said: tuple[Scribe, list[Edit]]) -> list[Edit]:
    return said[1]


@pytest.fixture
def kept(path: Path, said: tuple[Scribe, list[Edit]]) -> Path:
    """A file with the three hundred edits in it, closed."""
    scribe, log = said
    with SqliteStore.create(path, DOCUMENT) as store:
        store.append(log, scribe.heads)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "rescued.chengqi"


def test_of_a_whole_file_everything_comes_over(kept: Path, new: Path, log: list[Edit], scribe: Scribe) -> None:
    before = kept.read_bytes()

    report = rescue(kept, new)

    assert (report.whole, report.edits, report.damaged, report.lost) == (300, 300, (), 0)
    assert (report.document_is_whole, report.is_cut_off) == (True, False)
    assert report.sentence == "找回 300 次修改，其中 300 次完整，0 次残缺；没有发现丢失的修改。"
    with SqliteStore.open(new, actor="张三") as store:
        assert list(store.edits()) == log
        assert heads_by_field(store.heads()) == scribe.heads
        assert store.document() == DOCUMENT
        assert list(store.doubts()) == []
    assert kept.read_bytes() == before
    assert {file.name for file in kept.parent.iterdir()} == {kept.name, new.name}


def test_values_of_every_kind_come_over(store: SqliteStore, path: Path, new: Path) -> None:
    odd: list[Value] = [
        "",
        "长" * 70_000,
        "a\0b",
        "👨‍👩‍👧",
        0,
        1,
        -1,
        127,
        2**15,
        -(2**23),
        2**40,
        2**63 - 1,
        0.0,
        -2.5,
        True,
        False,
        None,
        ("甲", ""),
        (),
    ]
    edit = Scribe().edit({("T01", f"f{number}"): value for number, value in enumerate(odd)})
    Scribe().keep(store, replace(edit, undoes=edit.id, actor="", label=""))
    store.close()

    assert rescue(path, new).whole == 1

    with SqliteStore.open(new, actor="张三") as rescued:
        (back,) = rescued.edits()
        assert [(type(change.after), change.after) for change in back.changes] == [
            (type(value), value) for value in odd
        ]
        assert list(rescued.doubts()) == []


def test_without_its_head_everything_comes_over(kept: Path, new: Path, log: list[Edit]) -> None:
    kept.write_bytes(bytes(PAGE) + kept.read_bytes()[PAGE:])

    assert rescue(kept, new).whole == 300

    with SqliteStore.open(new, actor="张三") as store:
        assert list(store.edits()) == log


@pytest.mark.parametrize("part", [0.35, 0.5, 0.75, 0.95])
def test_of_a_file_cut_off_what_is_left_comes_over(kept: Path, new: Path, log: list[Edit], part: float) -> None:
    data = kept.read_bytes()
    kept.write_bytes(data[: int(len(data) * part)])

    report = rescue(kept, new)

    assert report.is_cut_off
    assert "截去" in report.sentence
    assert report.edits >= 300 * (part - 0.25)
    assert_sound(new, log, report.damaged)


@pytest.mark.parametrize("seed", range(12))
def test_of_a_file_with_holes_what_is_left_comes_over(kept: Path, new: Path, log: list[Edit], seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(kept.read_bytes())
    for _ in range(4):
        start, length = chance.randrange(len(data)), chance.choice([1, 64, 512, PAGE, 3 * PAGE])
        data[start : start + length] = chance.randbytes(length) if seed % 2 else bytes(length)
    kept.write_bytes(data)

    report = rescue(kept, new, document=DOCUMENT)

    assert report.document_is_whole
    assert report.whole >= 150
    assert report.whole + len(report.damaged) + report.lost >= 300
    assert_sound(new, log, report.damaged)


def assert_sound(new: Path, log: list[Edit], damaged: tuple[str, ...]) -> None:
    """The new file agrees with itself, and whole edits are as they were, in their order."""
    with SqliteStore.open(new, actor="张三") as store:
        rescued = list(store.edits())
        whole = [edit for edit in rescued if edit.id not in damaged]
        assert whole == [edit for edit in log if edit in whole]
        assert heads_by_field(store.heads()) == fold(rescued)
        assert list(store.doubts()) == []


@pytest.mark.parametrize("page_kind", ["edits", "changes", "heads"])
def test_of_one_lost_page_hardly_a_value_is_lost(
    kept: Path, new: Path, log: list[Edit], scribe: Scribe, page_kind: str
) -> None:
    data = bytearray(kept.read_bytes())
    lost = leaf_pages(kept, page_kind)[1]
    data[(lost - 1) * PAGE : lost * PAGE] = bytes(PAGE)
    kept.write_bytes(data)

    report = rescue(kept, new)

    assert report.lost == 0
    assert report.edits == 300
    with SqliteStore.open(new, actor="张三") as store:
        assert heads_by_field(store.heads()) == scribe.heads
        unknown = [edit for edit in store.edits() if edit.actor == UNKNOWN_ACTOR]
        assert [edit.id for edit in unknown] == [edit.id for edit in log if edit.id in {each.id for each in unknown}]
        assert bool(unknown) == (page_kind == "edits")


def leaf_pages(path: Path, table: str) -> list[int]:
    """The pages of a table that hold its rows."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,))
        return [page for (page,) in found]


def test_garbled_words_are_known_as_such(store: SqliteStore, path: Path, new: Path) -> None:
    edit = Scribe().say(store, "T01", "progress", "已完成改造提升工作")
    store.close()
    path.write_bytes(path.read_bytes().replace("改造提升".encode(), "改造".encode() + b"\xff" * 6))

    report = rescue(path, new)

    assert report.damaged == (edit.id,)
    assert "1 次残缺" in report.sentence
    with SqliteStore.open(new, actor="张三") as rescued:
        (back,) = rescued.edits()
        assert (back.id, back.actor) == (edit.id, "张三")
        assert "\ufffd" in str(back.changes[0].after)


def test_what_lies_in_the_journal_of_a_crash_comes_over(path: Path, new: Path, store: SqliteStore) -> None:
    store.close()
    with child("hold", path) as other:
        assert other.hear() == "open"
        assert other.ask("救助处") == "kept"
        copy = path.with_name("copy.chengqi")
        for suffix in ("", "-wal"):
            shutil.copy(path.with_name(path.name + suffix), copy.with_name(copy.name + suffix))
        other.kill()

    assert rescue(copy, new).whole == 1


def test_a_lost_source_is_said_unless_one_is_given(kept: Path, new: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(SENTENCE * 20, bytes(len(SENTENCE) * 20)))

    with pytest.raises(StoreError, match=r"原文已经读不出来.*300 次修改"):
        rescue(kept, new)
    assert not new.exists()

    report = rescue(kept, new, document=DOCUMENT)
    assert (report.whole, report.document_is_whole) == (300, True)


def test_a_lost_curated_text_is_said(kept: Path, new: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(b"[[repair]]\n" * 20, bytes(220)))

    report = rescue(kept, new)

    assert not report.document_is_whole
    assert "附带的资料没有全部找回" in report.sentence
    with SqliteStore.open(new, actor="张三") as store:
        assert store.document() == replace(DOCUMENT, curated={"office.toml": "", "links.toml": "# 关联"})


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 50_000, b"PK\x03\x04" * 9999, random.Random(0).randbytes(200_000), b"\x0d" * 9999]
)
def test_in_what_is_no_file_of_ours_there_is_nothing_to_rescue(path: Path, new: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(StoreError, match="没有能认出的承启内容"):
        rescue(path, new, document=DOCUMENT)

    assert not new.exists()


def test_nothing_is_rescued_into_a_file_that_is_there(kept: Path, new: Path) -> None:
    new.write_text("别人的")

    with pytest.raises(StoreError, match="同名"):
        rescue(kept, new)
    with pytest.raises(StoreError, match="同名"):
        rescue(kept, kept)

    assert new.read_text() == "别人的"


@pytest.mark.usefixtures("store")
def test_an_open_file_is_not_rescued(path: Path, new: Path) -> None:
    with pytest.raises(StoreBusy):
        rescue(path, new)


def test_a_file_that_is_not_there_cannot_be_rescued(tmp_path: Path, new: Path) -> None:
    for nothing in (tmp_path / "none.chengqi", tmp_path):
        with pytest.raises(StoreError, match="不能读取"):
            rescue(nothing, new)


def test_edits_whose_contents_are_gone_are_called_lost_and_not_complete() -> None:
    report = RescueReport(
        whole=0,
        damaged=(EditId("1"),) * 48,
        empty=44,
        lost=0,
        is_cut_off=True,
        document_is_whole=True,
    )

    assert "44 次内容已经丢失" in report.sentence
    assert "没有发现丢失" not in report.sentence
    assert not report.is_complete
