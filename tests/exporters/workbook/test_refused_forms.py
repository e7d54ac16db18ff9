"""A form that cannot be sent out in is refused in a sentence that says why."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from support.handouts import hand_out, saved
from support.own_forms import inspection_form, with_foreign_parts
from support.workspaces import workspace

from exporters.errors import ExportError
from exporters.workbook.template import read_template
from models.document import Document


def test_a_form_that_openpyxl_cannot_read_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(with_foreign_parts(inspection_form(), {}, b"<extLst><ext/></extLst>"))

    with pytest.raises(ExportError, match="有读不出来的格式"):
        read_template(file)


def test_a_part_of_a_form_that_is_broken_is_no_crash(tmp_path: Path) -> None:
    book, file = inspection_form(), tmp_path / "样式.xlsx"
    book.worksheets[0]["A1"].comment = Comment("示例", "示例")
    book.save(file)
    with zipfile.ZipFile(file) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    for broken in (name for name in held if name.endswith(("comment1.xml", "core.xml"))):
        with zipfile.ZipFile(file, "w") as other:
            for name, data in held.items():
                other.writestr(name, data[: len(data) // 2] if name == broken else data)

        with pytest.raises(ExportError, match="有读不出来的格式"):
            read_template(file)


def test_a_form_without_headings_we_know_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(Workbook()))
    with pytest.raises(ExportError, match="找不到栏目行"):
        read_template(file)

    file.write_bytes(b"not a workbook")
    with pytest.raises(ExportError, match="样式不能用"):
        read_template(file)


def test_a_handout_of_ours_is_no_form(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "发过的表.xlsx"
    file.write_bytes(hand_out(workspace(document))[0])

    with pytest.raises(ExportError, match="是下发的表"):
        read_template(file)
