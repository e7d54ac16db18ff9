"""No workbook of ours is one that Excel would offer to repair."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from support.excel_rules import breaches
from support.handouts import Q1, hand_out
from support.own_forms import handed_in_form, own_form
from support.workspaces import SCREEN, ticking, workspace

from exporters.content import Wish
from exporters.workbook.master import master_workbook
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry, note_entry
from models.workspace.office_entries import office_entry

NODE = NodeId("T03.s3")
DAY = date(2017, 4, 10)
LONG_NAME = f"示例：甲/乙[丙]*丁?联席会议办公室{'和专班' * 20}"


@pytest.fixture
def office(document: Document) -> Workspace:
    """示例: where everything that people type is as long as it may be, or looks like something else."""
    found = workspace(document)
    at = ticking()()
    found.say(office_entry({"departments": f"社会福利处、{LONG_NAME}"}, found.now), "设置", SCREEN)
    for unit, words in (("社会福利处", "😀" * 16_000), (LONG_NAME, "=1+1\n" * 5_000)):
        found.say(filing_entry(found.now, NODE, Q1, unit, {"progress": words, "percent": "21"}), "填报", SCREEN)
    _, note = note_entry(found.now, NODE, "_x0041_" * 2_400, author="李&<b>", at=at)
    found.say(note, "批注", SCREEN)
    return found


def test_a_handout(office: Workspace) -> None:
    for data in hand_out(office, "社会福利处", LONG_NAME, everything=True):
        assert breaches(data) == []


def test_the_master(office: Workspace) -> None:
    assert breaches(master_workbook(office.now, Wish(), DAY)) == []


def test_an_offices_own_form(office: Workspace, tmp_path: Path) -> None:
    assert breaches(handed_in_form(office, own_form(A2="填报单位：", E2="期次："), tmp_path)) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "breach"),
    [
        ("xl/worksheets/sheet1.xml", r' ht="[\d.]+"', ' ht="500"', "500 points tall"),
        ("xl/worksheets/sheet1.xml", r' errorTitle="[^"]*"', f' errorTitle="{"长" * 33}"', "errorTitle of"),
        ("xl/worksheets/sheet1.xml", r"<oddFooter>[^<]*", f"<oddFooter>{'长' * 256}", "256 characters"),
        ("xl/worksheets/sheet1.xml", r"(<pageMargins[^>]*>)", r"\1\1", "pageMargins stands there twice"),
        ("xl/worksheets/sheet1.xml", r' s="\d+"', ' s="60000"', "a style that is not there"),
        ("xl/workbook.xml", 'name="任务分解表"', f'name="{"长" * 32}"', "a sheet is called"),
        ("[Content_Types].xml", r"/xl/worksheets/sheet2\.xml", "/xl/worksheets/sheet77.xml", "is declared and missing"),
    ],
    ids=["tall", "title", "footer", "twice", "style", "name", "missing"],
)
def test_the_rules_find_what_breaks_them(office: Workspace, part: str, old: str, new: str, breach: str) -> None:
    (data,) = hand_out(office)

    found = breaches(with_part(data, part, old, new))

    assert any(breach in one for one in found), found


def with_part(data: bytes, part: str, old: str, new: str) -> bytes:
    """One place of one part written otherwise."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(buffer, "w") as after:
        for name in before.namelist():
            words = before.read(name)
            if name == part:
                changed, times = re.subn(old, new, words.decode(), count=1)
                assert times == 1, (part, old)
                words = changed.encode()
            after.writestr(name, words)
    return buffer.getvalue()
