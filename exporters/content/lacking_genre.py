"""文种: what a title lacks or mixes, and what its kind of document must bear besides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.content.blocks import Briefing
from exporters.content.genre import genre_of
from models.sentence import Sentence, sentence

_GENRES = "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要"
_OTHERS = "答复|方案|办法|规定|规则|细则|条例|制度|要点|计划|规划|预案|总结|清单|表|讲话|简报"  # which may be wanted
_HAS_GENRE = re.compile(f"(?:{_GENRES}|{_OTHERS})(?:[（(][^（）()]*[）)])?[。.]?$")
_MIXED = re.compile("请示的?报告(?:（[^（）]*）)?$")
_REQUEST = "请示"
_WHOM_TO_ASK = re.compile("联系|电话|[0-9]{7}")


def lacking_of_genre(briefing: Briefing) -> Iterator[Sentence]:
    """A title of its own ends with the kind of document; a request names whom to ask about it."""
    head, title = briefing.letterhead, "".join(briefing.title.split())
    if head.title and not _HAS_GENRE.search(title):
        yield sentence("标题“{title}”没有写文种（报告、通知、请示、函等），请核对。", title=head.title)
    if _MIXED.search(title):
        yield sentence("标题把“请示”和“报告”写在一起：请示要批复，报告不要，只能用一个。程序照“报告”印，请核对。")
    elif genre_of(title) == _REQUEST and not _WHOM_TO_ASK.search(head.remark):
        yield sentence("“请示”要在附注里写联系人姓名和电话，现在没有写。")
