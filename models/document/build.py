"""From a source text and its curated files to the Document."""

from __future__ import annotations

from collections.abc import Mapping

from models.document import curated
from models.document.document import Document, adopted_by_default
from models.document.document_reading import DocumentReading
from models.outline import FIRST_EDITION, NEWEST_EDITION, parse
from models.source import SourceText


def build(
    source: SourceText, files: Mapping[str, str] | None = None, shipped: Mapping[str, str] | None = None
) -> Document:
    """The document of a source; `files` are the texts of its curated files by name, `shipped` those that came with
    the program.

    A paper without curated links gets links by rule. Raises OutlineError where
    the text holds no task, DocumentError where a curated file does not fit it.
    """
    tables = {name: curated.table(text, name) for name, text in (files or {}).items()}
    edition = NEWEST_EDITION if files is None else curated.edition(files)
    outline = parse(source, edition)
    repairs = curated.repairs(source, tables.get("repairs.toml", {}))
    office = curated.office(outline, tables.get("office.toml", {}))
    indicators = curated.indicators(tables.get("figures.toml", {}))
    default = DocumentReading(source, outline, adopted_by_default(repairs), indicators)
    if "links.toml" in tables:
        links = curated.links(outline, tables["links.toml"])
    else:
        from models.links import propose_links

        links = propose_links(outline, default.texts, whole_words=edition > FIRST_EDITION)
    return Document(
        source=source,
        outline=outline,
        default=default,
        repairs=repairs,
        links=links,
        comparisons=curated.comparisons(default, tables.get("comparisons.toml", {})),
        checks=curated.checks(default, tables.get("checks.toml", {})),
        office=office,
        without_groundwork=curated.without_groundwork(outline, tables.get("links.toml", {})),
        indicators=indicators,
        shipped=shipped or {},
        edition=edition,
    )
