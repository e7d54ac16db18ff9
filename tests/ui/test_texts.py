"""What the window says goes through the translation; what is kept in the file does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.source_texts import untold_in, untranslated_in

from exporters.checking.faces import FACES
from models.figures.comparing import RELATIONS
from models.workspace import labels
from models.workspace.edit import OriginKind
from models.workspace.filings import Review
from models.workspace.history import origin_kind_name
from models.workspace.judged import Outcome
from models.workspace.lamp import DEFAULT_LAMP_RULES, Colour
from models.workspace.ledger import LedgerState
from models.workspace.shipped_words import SHIPPED
from models.workspace.values import plain_value
from resources.i18n import build
from ui.model_words import WORDS

# Words by which the models know a verdict, an answer or a unit. A button says its own word beside them.
VALUES = {"是", "否", "确认", "否决", "建议", "采用", "不采用", "疑误", "天数"}

# What the models call things, and the reasons that no field of a widget is named after.
NAMES = {
    "because", "change_in_words", "change_names", "field_name", "label_of", "link_name", "moment_name", "node_name",
    "origin_name", "subject_name", "value_name",
}  # fmt: skip

# Said before there is Qt, and by the command line too; or a name in the file system.
WITHOUT_QT = {"app.py", "no_window.py", "opening.py", "preferences.py"}

# Pieces of the labels that edits carry in the log, which colleagues read in the language of the office.
LABELS = {
    "editor.py": {
        "的", "设置", "条的", "节点", "佐证材料", "批注", "保存筛选“",
    },
    "doubtful_words.py": {"补写", "格的%"},
    "merge_window.py": {"并入“", "”时定下", "处"},
    "filing_table_model.py": {"填入", "清除", "条的", "填报", "的"},
    "table_clipboard.py": {"粘贴", "格（", "分工", "填报"},
    "table_panel.py": {"清除", "格", "确认", "格建议", "审核通过", "条填报（"},
    "settings_departments.py": {"单位名单增加", "调整单位名单的次序", "移出单位名单"},
    "settings_lamp.py": {"设置警示规则“"},
}  # fmt: skip

OTHERS = {
    "filing_table_model.py": {"（建议）"},  # in the clipboard, read again when it is pasted
    "command_palette.py": {"（）()、.．第部分 ", "第", "项任务 任务", " 任务（", "） "},  # what a task may be found by
    "handout_window.py": {"下发"},  # a folder of the office, whoever of it reads the window in English
    "settings_me.py": {"中文"},  # a language is named in its own words
}


@pytest.mark.parametrize("file", build.sources(), ids=lambda file: file.stem)
def test_chinese_that_is_shown_is_translated(file: Path) -> None:
    if file.name in WITHOUT_QT:
        return
    known = VALUES | LABELS.get(file.name, set()) | OTHERS.get(file.name, set())

    assert sorted(set(untranslated_in(file)) - known) == []


@pytest.mark.parametrize("file", build.sources(), ids=lambda file: file.stem)
def test_the_sentence_of_an_error_is_told(file: Path) -> None:
    """Qt's strings and signals carry no template: whoever takes a sentence up says it."""
    text = file.read_text(encoding="utf-8")

    if file.name not in WITHOUT_QT - {"app.py"}:
        assert re.findall(r"(?<!told\()str\(error\)", text) == []


@pytest.mark.parametrize("file", build.sources(), ids=lambda file: file.stem)
def test_what_the_models_call_things_is_told(file: Path) -> None:
    """But for labels in the log, which are Chinese."""
    if file.name not in LABELS:
        assert list(untold_in(file, NAMES)) == []


def test_the_fixed_words_of_the_models_are_all_known() -> None:
    words = {
        *labels.FIELDS.values(),
        *RELATIONS.values(),
        *(one.value for one in Review),
        *(one.word for one in Colour),
    }
    words |= {*labels.KINDS.values(), *labels.WORDS.values(), plain_value(value=True), plain_value(value=False)}
    words |= set(FACES) | SHIPPED
    words |= {origin_kind_name(kind) for kind in OriginKind} | {outcome.word for outcome in Outcome}
    words |= {state.word for state in LedgerState} | {rule.counts for rule in DEFAULT_LAMP_RULES if rule.counts}

    assert words == set(WORDS)
