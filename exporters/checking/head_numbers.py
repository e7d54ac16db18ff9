"""How 发文字号 is written (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

import re

# However it is written.
NUMBER = re.compile(r"[〔\[［(（【〈]?[0-9〇○零一二三四五六七八九＿_ ]{4}年?[〕\]］)）】〉]?第?.{1,8}号")
RIGHT_NUMBER = re.compile("[^〔]+〔([0-9]{4}|＿{4})〕([1-9][0-9]*|＿+)号")
