"""文种: how a formal document opens behind its addressees and closes, by the last words of its title."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TITLE = re.compile(r"关于(?P<matter>.+?)的?(?P<genre>报告|通知|复函|函|请示)(?:（[^（）]*）)?")
_GENRE = re.compile(r"(?P<genre>报告|通知|复函|函|请示)(?:（[^（）]*）)?$")
_OPENS = {"报告": "报告", "通知": "通知", "函": "函告", "复函": "函复"}
_CLOSES = {
    "报告": "特此报告。",
    "通知": "特此通知。",
    "函": "特此函告。",
    "复函": "特此函复。",
    "请示": "妥否，请批示。",
}
_HANDED_ON = re.compile(r"(?P<verb>印发|转发|批转|下发)(?P<what>《.+》.*)")
_SENT_UP = re.compile("^(?:报送|上报|呈报)")
_VERBS = re.compile("^(?:进一步|切实|扎实|全面)?(?:做好|加强|开展|推进|加快|落实|贯彻|完善|规范|抓好|组织|建立|深化)")


@dataclass(frozen=True, slots=True)
class Form:
    """The first and the last sentence of a formal document; empty where its genre has none."""

    opening: str = ""
    closing: str = ""


def form_of(title: str) -> Form:
    """现将2017年工作任务分解落实情况报告如下： and 特此报告。 What a title does not say is called 有关情况."""
    words = "".join(title.split())
    if not (found := _GENRE.search(words)):
        return Form()
    genre = found["genre"]
    titled = _TITLE.fullmatch(words, words.find("关于")) if "关于" in words else None
    matter = _SENT_UP.sub("", titled["matter"]) if titled else ""
    if genre in ("通知", "函") and (handed := _HANDED_ON.fullmatch(matter)):
        return Form(f"现将{handed['what']}{handed['verb']}给你们，请认真贯彻执行。")
    return Form(_opening(matter or "有关情况", genre), _CLOSES[genre])


def _opening(matter: str, genre: str) -> str:
    """A matter that is a deed (做好……工作) is spoken of with 就."""
    if genre not in _OPENS:
        return ""
    return f"现{'就' if _VERBS.match(matter) else '将'}{matter}{_OPENS[genre]}如下："
