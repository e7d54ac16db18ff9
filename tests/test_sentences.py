"""Whatever a window can show of models/ and exporters/ is made as a sentence, so that it can be said in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.source_texts import templates_in, unmarked_in

ROOT = Path(__file__).parents[1]

COMMAND = re.compile("[a-z_]=[…红是]|--[a-z]|show [a-z]")

# What these make stands on paper, in workbooks or in letters, which are Chinese in every language.
PAPER = {
    "exporters/content/standing.py",
    "exporters/content/late_measures.py",
    "exporters/content/sources.py",
    "exporters/content/quoting.py",
    "exporters/content/places.py",
    "exporters/content/overview.py",
    "exporters/content/explanation.py",
    "exporters/content/bulletin.py",
    "models/workspace/chasing.py",
    "models/workspace/addressed.py",
    "models/workspace/beside_letter.py",
    "exporters/content/urging.py",
    "exporters/content/urging_form.py",
    "exporters/content/urged_tasks.py",
    "exporters/pdf/urging.py",
    "exporters/content/annex.py",
    "exporters/content/formal.py",
    "exporters/content/genre.py",
    "exporters/content/letterhead.py",
    "exporters/content/numbering.py",
    "exporters/content/of_units.py",
    "exporters/content/onepage.py",
    "exporters/content/people.py",
    "exporters/content/present_values.py",
    "exporters/content/progress.py",
    "exporters/content/report.py",
    "exporters/content/table.py",
    "exporters/content/targets.py",
    "exporters/content/task.py",
    "exporters/content/wording.py",
    "exporters/pdf/blanks.py",
    "exporters/pdf/comparison_table.py",
    "exporters/pdf/ends.py",
    "exporters/pdf/heads.py",
    "exporters/pdf/layout.py",
    "exporters/workbook/checks.py",
    "exporters/workbook/filed.py",
    "exporters/workbook/handout.py",
    "exporters/workbook/head_to_fill.py",
    "exporters/workbook/headings.py",
    "exporters/workbook/hidden.py",
    "exporters/workbook/instructions.py",
    "exporters/workbook/layout.py",
    "exporters/workbook/master.py",
    "exporters/workbook/notices.py",
    "exporters/workbook/overview.py",
    "exporters/workbook/own_form.py",
    "exporters/workbook/proposals.py",
    "exporters/workbook/remarks.py",
    "exporters/workbook/rows.py",
    "exporters/workbook/saving.py",
    "exporters/workbook/sheet_to_fill.py",
    "exporters/workbook/sheets.py",
}

# These read the paper, or the head of what came home, and say nothing.
READING = {
    "models/workspace/label_reading.py",
    "models/figures/figure.py",
    "models/figures/indicators.py",
    "models/figures/reader.py",
    "models/outline/furniture.py",
    "models/outline/markers.py",
    "models/outline/nodes.py",
    "models/outline/parts.py",
    "models/outline/roles.py",
    "models/outline/run_in.py",
    "exporters/content/copied_words.py",
    "exporters/content/repair_words.py",
    "exporters/workbook/head.py",
}

# Chinese that is read, kept in the log, printed, exported in a table, a word of the lists, the name of a file, or seen
# by nobody.
OTHERS = {
    "exporters/checking/annex_rule.py": {"附件"},
    "exporters/checking/first_page_rules.py": {"："},
    "exporters/checking/head_rules.py": {"签发人"},
    "exporters/checking/paper_parts.py": {"：", "。", "文件"},
    "exporters/checking/record_rules.py": {"。", "印发", "年", "抄送："},
    "exporters/checking/set_rules.py": {"仿宋"},
    "exporters/checking/signature_place.py": {"（"},
    "exporters/checking/text_lines.py": {"一", "鿿"},
    "exporters/checking/text_rules.py": {"。；，", "：", "一", "鿿"},
    "exporters/content/selections.py": {"[,，、]", "否"},
    "exporters/issuing.py": {"，", "个单位"},
    "exporters/papers.py": {"任务分解表_", "_第", "次下发", "任务分解表_总表_", "未命名"},
    "exporters/pdf/annex.py": {"："},
    "exporters/pdf/papers.py": {"（", "）", "各", "，", "、", "另有", "项", "没有列出", "项没有列出", "，见", "。"},
    "exporters/pdf/truetype.py": {
        "文件不完整", "字体集里没有这一款", "是 PostScript 轮廓的字体，不能嵌入", "不是 TrueType 字体", "缺少", "表",
        "没有 Unicode 字符表",
    },
    "exporters/pdf/properties.py": {"承启"},
    "exporters/pdf/render.py": {"，"},
    "exporters/returning.py": {"（", "）"},
    "exporters/workbook/grid.py": {"是", "否"},
    "exporters/workbook/parts.py": {"[ymdhs年月日]"},
    "exporters/ledger_list.py": {"；", "："},
    "exporters/workbook/cells.py": {"……（一格放不下，后面的没有写出）"},
    "exporters/workbook/form_places.py": {":：", "：", "：: \u3000"},
    "models/figures/checks.py": {"万", "亿"},
    "models/outline/headings.py": {"：:"},
    "models/links/link.py": {"人工添加。"},
    "models/outline/parse.py": {"，", "。"},
    "models/source/repair.py": {": “", "” does not fill "},
    "models/storage/backup_folder.py": {".备份"},
    "models/storage/backups.py": {"损坏"},
    "models/storage/evidence_files.py": {".佐证"},
    "models/workspace/belonging.py": {"年"},
    "models/workspace/coverage.py": {"任务", "合计", "（已确认", "）"},
    "models/workspace/deadlines.py": {"每年"},
    "models/workspace/department_names.py": {"、"},
    "models/workspace/edit_labels.py": {
        "修改", "删除", "到", "填报", "填报的", "审核", "恢复", "改接关联", "是", "条关联", "标疑误", "添加",
        "添加关联", "（", "）", "“", "”", "保存", "选印方案“", "改名为", "状态“", "”改名为“", "设置", "，", "、",
        "换用新版的关联理由", "处", "读不到原来的文件，按窗口里的内容写成",
    },
    "models/workspace/entries/assignments.py": {"、", "设置", "的"},
    "models/workspace/entries/typed.py": {"[0-9][,，][0-9]", "是", "否"},
    "models/workspace/entry_cells.py": {"：", "：…"},
    "models/workspace/filings.py": {"。.，,；;!！"},
    "models/workspace/handouts.py": {"[、,，;；\n]"},
    "models/workspace/history.py": {
        "时间", "何人", "来源", "修改", "对象", "栏目", "原来", "改为", "现在", "何时",
    },
    "models/workspace/labels.py": {"、.．，, "},
    "models/workspace/lamp/shown.py": {"。"},
    "models/workspace/ledger.py": {"、", "已回，未收完", "来过，没有收"},
    "models/workspace/merge.py": {"并入后重新待审"},
    "models/workspace/moments.py": {"（", "）"},
    "models/workspace/named_days.py": {"底", "末", "内", "上", "元旦", "次翌", "元"},
    "models/workspace/office_entries.py": {"、", "是", "否"},
    "models/workspace/pending.py": {"定为“", "”"},
    "models/workspace/periods.py": {"Q季"},
    "models/workspace/refusals.py": {"，没有收。", "。"},
    "models/workspace/taking_in.py": {
        "回收", "填报表", "份填报表（", "份报来的没有收（", "份交回的没有要填的（", "，", "、", "等", "）",
    },
    "models/workspace/unasked.py": {"；", "（", "新增的行）"},
    "models/workspace/values.py": {"、", "是", "否"},
}  # fmt: skip

FILES = sorted(str(file.relative_to(ROOT)) for room in ("models", "exporters") for file in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("file", [file for file in FILES if file not in PAPER | READING])
def test_chinese_that_a_window_can_show_is_a_sentence(file: str) -> None:
    assert sorted(set(unmarked_in(ROOT / file)) - OTHERS.get(file, set())) == []


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("models/")])
def test_a_model_does_not_say_how_a_command_is_written(file: str) -> None:
    assert [words for words in templates_in(ROOT / file) if COMMAND.search(words)] == []


def test_no_list_here_names_what_is_not_there() -> None:
    assert {*PAPER, *READING, *OTHERS} <= set(FILES)
    assert [file for file, words in OTHERS.items() if words - set(unmarked_in(ROOT / file))] == []
