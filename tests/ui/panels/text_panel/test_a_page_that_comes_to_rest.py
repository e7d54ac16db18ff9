"""Whatever its size, the page is laid out a few times and then rests."""

from __future__ import annotations

from typing import Any

import pytest
from support.layout_passes import LayoutPasses

from models.outline import NodeId
from ui.panels.text_panel import TextPanel
from ui.theme import Theme, Tone

NODES = [NodeId(name) for name in ("T01", "T05", "A1-2")]  # few words and many
WIDTHS = [*range(464, 608, 6), 700, 900, 1100]  # below some of them there is no room for two columns
HEIGHTS = (300, 500, 600, 700)
MOST = 6


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_page_comes_to_rest_at_any_size(panel: TextPanel, theme: Theme, scale: float, qtbot: Any) -> None:
    theme.wear(Tone.LIGHT, scale)
    passes, found = LayoutPasses(panel._scroll.viewport()), {}
    for node in NODES:
        panel.show_node(node)
        qtbot.waitUntil(lambda: panel.groundwork.is_filled)
        passes.until_quiet()
        for width in WIDTHS:
            for height in HEIGHTS:
                panel.resize(round(width * scale), height)
                found[node, width, height] = passes.until_quiet()
    theme.wear(Tone.LIGHT)

    assert {size: count for size, count in found.items() if count > MOST} == {}
