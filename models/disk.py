"""Why the system refuses what it is asked to do with a file, in the words of the office."""

from __future__ import annotations

import errno
from types import MappingProxyType

from models.sentence import Sentence, sentence

DISK_FULL = sentence("磁盘已满。请腾出空间再试")
DENIED = sentence("没有权限，或文件正被别的程序占用。请检查权限，或先关闭那个程序")
DISK_FAILING = sentence("读写磁盘时出错，可能是磁盘写满、配额用完、U盘被拔出或网络断开。请检查后再试")

_BY_ERRNO = MappingProxyType(
    {
        errno.ENOSPC: DISK_FULL,
        errno.EDQUOT: sentence("磁盘配额已用完。请腾出空间再试"),
        errno.EFBIG: sentence("文件超出了系统允许的大小"),
        errno.EROFS: sentence("磁盘是只读的。请换一个位置"),
        errno.EACCES: DENIED,
        errno.EPERM: DENIED,
        errno.EBUSY: DENIED,
        errno.ENOENT: sentence("没有这个文件，或所在的文件夹不存在"),
        errno.ENOTDIR: sentence("路径中有一段不是文件夹"),
        errno.EISDIR: sentence("那是一个文件夹。请指定其中的一份文件"),
        errno.EEXIST: sentence("那里已有同名的文件。请换一个名字"),
        errno.ENAMETOOLONG: sentence("文件名太长。请换一个短一些的名字"),
        errno.ELOOP: sentence("快捷方式绕成了一圈，后面没有文件"),
        errno.EINVAL: sentence("文件名里有系统不认的字符，或那里不能存文件。请换一个名字或位置"),
        errno.EMFILE: sentence("同时打开的文件太多。请关闭一些程序再试"),
        errno.EIO: DISK_FAILING,
    }
)
_WRITING = MappingProxyType(
    {
        errno.EACCES: sentence("没有写入权限，或文件正被别的程序打开。请换一个位置，或先关闭该文件"),
        errno.EPERM: sentence("没有写入权限，或文件正被别的程序打开。请换一个位置，或先关闭该文件"),
        errno.ENOENT: sentence("所在的文件夹不存在。请先建好文件夹"),
        errno.ENOTDIR: sentence("路径中有一个同名的文件。请换一个位置"),
        errno.EISDIR: sentence("那是一个文件夹。请换一个文件名"),
    }
)


def why_refused(error: OSError, *, writing: bool = False) -> Sentence:
    """Without a stop at its end. Of what is written the folder may be missing, of what is read the file."""
    code = error.errno or 0
    found = (_WRITING.get(code) if writing else None) or _BY_ERRNO.get(code)
    return found or sentence("系统说：{words}", words=error.strerror or str(error))
