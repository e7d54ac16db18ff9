"""The menu takes the present wording of reasons that an earlier version wrote."""

from __future__ import annotations

import tomllib

from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.workspace.values import link_subject
from resources.documents import embedded
from ui.editor import Editor
from ui.main_window import MainWindow

LINK = "T03.s3>A1-2.2"


def test_they_are_renewed_at_once_and_shown_on_their_cards(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs
) -> None:
    (earlier, *_) = tomllib.loads(embedded().earlier["links.toml"])[LINK]
    editor.say_values({(link_subject(LINK), "why"): earlier}, "并入旧版换过的理由")
    window.place.go(NodeId("T03.s3"))
    card = window.text.groundwork.card_of(LINK)
    assert card is not None
    assert earlier in card.why.text()

    window.actions_["renew_reasons"].trigger()

    assert "口径不同" in card.why.text()
    assert dialogs.said[-1].startswith("已换用新版的关联理由1处")
    assert editor.undo_label() == "换用新版的关联理由1处"
    window.actions_["renew_reasons"].trigger()
    assert dialogs.said[-1] == "没有旧版写的关联理由，不用换。"
