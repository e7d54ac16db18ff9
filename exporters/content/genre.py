"""文种: how a formal document opens behind its addressees and closes, by the last words of its title."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMES = "报告|通知|通报|复函|函|请示"
_TITLE = re.compile(
    "关于(?P<matter>.+?)(?:的(?:专题|专项|工作|综合|情况|调研|自查|总结|紧急|补充|请示)?)?"
    f"(?P<genre>{_NAMES})(?:（[^（）]*）)?"
)
_GENRE = re.compile(rf"(?P<genre>{_NAMES})(?:（[^（）]*）)?$")
_OPENS = {"报告": "报告", "通知": "通知", "通报": "通报", "函": "函告", "复函": "函复"}
_WITHOUT_OPENING = re.compile("(?:决议|决定|命令|令|公报|公告|通告|意见|议案|批复|答复|纪要)(?:（[^（）]*）)?$")
_TELLS = ("报告", "通报")
_CLOSES = {
    "报告": "特此报告。",
    "通知": "特此通知。",
    "函": "特此函告。",
    "复函": "特此函复。",
    "请示": "妥否，请批示。",
}
_HANDED_ON = re.compile("(?P<verb>印发|转发|批转|下发)(?P<what>.+)")
# 示例厅转发示例部关于……的通知, 转发《……》的通知: without 关于 of its own.
_HANDED_BY = re.compile(
    "(?:(?!关于)[^《》])*?(?:关于)?(?P<verb>转发|批转|印发)(?P<what>《[^《》]+》|[^《》]+?)的?通知(?:（[^（）]*）)?"
)
_RECEIVED = {"通知": "请认真贯彻执行。", "函": "请予支持配合。"}
_NAMED = re.compile("(?:方案|办法|规定|意见|计划|规划|要点|细则|制度|规则|规程|规范|条例|预案|标准|指南|分解表|通知)$")
_TABLE = re.compile("分解表》?$")
_AND = "(?:以及|和|及|与|、)"
_BETWEEN_PAPERS = re.compile(f"(?<=》){_AND}|{_AND}(?=《)")
_BEHIND_TABLE = re.compile(f"(?<=分解表){_AND}|{_AND}(?=[0-9]{{4}}年[^和及与、]*分解表$)")
_SENT_UP = re.compile("^(?:报送|上报|呈报)")
_ASKS = re.compile("^(?:商请|商洽|恳请|请求|提请|请予|请)")
_ASKS_BESIDE = re.compile("^(?:征求|征询|询问|(?:协助|协调|支持)(?!.*情况$))")
_VERBS = re.compile(
    "^(?:进一步|切实|扎实|全面|认真|深入)?"
    "(?:做好|加强|开展|推进|加快|落实|贯彻|完善|规范|抓好|组织|建立|深化|举办|召开|报送|上报|明确|公布|征求|调整)"
)
_IS_SAID = re.compile("(?:情况|事项|事宜|问题|结果|安排|精神)$")
_IS_SENT = re.compile("(?:情况|事项|问题|结果|安排|表|总结|材料|名单|清单|数据|报告|计划|方案|要点|意见|台账)$")
_IS_ASKED = re.compile("(?:事项|事宜|问题)$")


@dataclass(frozen=True, slots=True)
class Form:
    """The first and the last sentence of a formal document; empty where its genre has none."""

    opening: str = ""
    closing: str = ""


def form_of(title: str) -> Form:
    """现将2017年工作任务分解落实情况报告如下： and 特此报告。 What a title does not say is called 有关情况."""
    words = "".join(title.split())
    genre = genre_of(title)
    if handed := _handed(words, genre):
        return _handed_on(handed, genre)
    matter = _matter(words)
    if genre == "函" and (sent := _SENT_UP.sub("", matter)) not in ("", matter):
        return Form(f"现将{sent if _IS_SENT.search(sent) else sent + '有关情况'}函送如下：", _CLOSES[genre])
    if genre == "函" and (_ASKS.search(matter) or _ASKS_BESIDE.search(matter)):
        about = _ASKS.sub("", matter)
        return Form(f"现就{about}{'' if _IS_ASKED.search(about) else '有关事项'}函商如下：", "请予研究并函复。")
    if genre == "请示":
        return Form(f"现就{_asked_for(matter)}请示如下：", _CLOSES[genre])
    return Form(_opening(matter, genre), _CLOSES.get(genre, ""))


def _asked_for(matter: str) -> str:
    """What is asked above: 解决……指标有关事项, 2017年工作任务有关事项."""
    about = _ASKS.sub("", matter)
    return about if _IS_ASKED.search(about) else f"{about}有关事项"


def hands_on_table(title: str) -> bool:
    """关于印发……分解表的通知: the table is the paper that is handed on, and stands behind it without 附件说明."""
    handed = handed_on(title)
    return handed is not None and bool(handed.tables)


@dataclass(frozen=True, slots=True)
class Handed:
    """What a notice hands on: 印发, and 《2017年工作任务分解表》 as its first sentence names it."""

    verb: str
    what: str

    @property
    def papers(self) -> list[str]:
        """《……分解表》 and 《……办法》 of a title that names both."""
        return _BETWEEN_PAPERS.split(self.what)

    @property
    def tables(self) -> list[str]:
        return [paper for paper in self.papers if _TABLE.search(paper)]

    @property
    def table(self) -> str:
        """The name of the table, where one is handed on."""
        return self.tables[0].strip("《》") if len(self.tables) == 1 else ""


def handed_on(title: str) -> Handed | None:
    """The paper that is handed on by this one; None where it says itself what it has to say."""
    found = _handed("".join(title.split()), genre_of(title))
    return Handed(found["verb"], _as_paper(found["what"])) if found else None


def genre_of(title: str) -> str:
    """报告, 通知, 函 … by the last words of the title; empty for one that opens and closes without set words."""
    found = _GENRE.search("".join(title.split()))
    return found["genre"] if found else ""


def opens_by_hand(title: str) -> str:
    """意见, 批复, 答复 …: the kind of document whose opening follows from what only the office knows; else empty."""
    found = _WITHOUT_OPENING.search("".join(title.split()))
    return found[0] if found else ""


def _matter(words: str) -> str:
    """What stands between 关于 and the kind of document."""
    titled = _TITLE.fullmatch(words, words.find("关于")) if "关于" in words else None
    return titled["matter"] if titled else ""


def _handed(words: str, genre: str) -> re.Match[str] | None:
    """The paper that a notice or a letter hands on, where it does."""
    found = _HANDED_BY.fullmatch(words)
    if found and ("《" in found["what"] or "关于" in found["what"] or _NAMED.search(found["what"])):
        return found
    return _HANDED_ON.fullmatch(_matter(words)) if genre in _RECEIVED else None


def _handed_on(handed: re.Match[str], genre: str) -> Form:
    return Form(f"现将{_as_paper(handed['what'])}{handed['verb']}给你们，{_RECEIVED[genre]}")


def _as_paper(what: str) -> str:
    """The paper that is handed on is named as one: 《民政部关于示例的通知》."""
    if "《" in what:
        return what
    parts = _BEHIND_TABLE.split(what)
    if len(parts) > 1 and all(_NAMED.search(part) for part in parts):
        return "和".join(f"《{part}》" for part in parts)
    whole = f"{what}的通知" if "关于" in what and not _NAMED.search(what) else what
    return f"《{whole}》" if _NAMED.search(whole) else whole


def _opening(matter: str, genre: str) -> str:
    """What is to be done (做好……工作有关事项) is spoken of with 就; how things stand is told with 将."""
    if genre not in _OPENS:
        return ""
    if genre in _TELLS:
        matter = _SENT_UP.sub("", matter)
    return f"现{_with(matter, genre)}{_noun(matter, genre)}{_OPENS[genre]}如下："


def _with(matter: str, genre: str) -> str:
    if genre in _TELLS or not matter:
        return "将"
    return "将" if _IS_SAID.search(matter) and not _VERBS.match(matter) else "就"


def _noun(matter: str, genre: str) -> str:
    """What is told must be something to be told: 养老服务 is not, 养老服务有关情况 is."""
    if genre in _TELLS:
        return matter if _IS_SAID.search(matter) else f"{matter}有关情况"
    return matter if _IS_SAID.search(matter) else f"{matter}有关事项"
