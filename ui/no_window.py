"""Why no window can be shown here. Asked before Qt, which would end the process without a word to the user."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

_INSTEAD = (
    "没有图形界面也能用命令，例如导出全部材料：python main.py export all --out 文件夹；"
    "别的命令见 python main.py --help。"
)
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}


def why_no_window(environment: Mapping[str, str]) -> str:
    """A sentence for the user; empty where a window can be shown."""
    qt = find_spec("PySide6")
    if qt is None or not qt.submodule_search_locations:
        return f"不能打开窗口：没有安装 PySide6。请在程序文件夹里先运行：python3 -m pip install -e .\n{_INSTEAD}"
    if not sys.platform.startswith("linux"):
        return ""
    platforms = _platforms(environment)
    if not platforms or (platforms == ["xcb"] and not environment.get("DISPLAY")):
        return f"不能打开窗口：这里没有图形界面（没有设置 DISPLAY 或 WAYLAND_DISPLAY）。\n{_INSTEAD}"
    plugins = Path(qt.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
    reasons = [_why_not(plugins / f"libq{name}.so", name, environment) for name in platforms]
    return "" if "" in reasons else f"不能打开窗口：{reasons[-1]}\n{_INSTEAD}"


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """What Qt will try here, in its order."""
    if named := environment.get("QT_QPA_PLATFORM", ""):
        return [one.partition(":")[0] for one in named.split(";")]
    found = ["wayland"] if environment.get("WAYLAND_DISPLAY") else []
    return [*found, "xcb"] if environment.get("DISPLAY") else found


def _why_not(plugin: Path, name: str, environment: Mapping[str, str]) -> str:
    if plugin.exists():  # a system's own Qt keeps its plugins elsewhere, and its packages complete
        try:
            ctypes.CDLL(str(plugin))  # Qt loads the same in a moment
        except OSError as error:
            return _missing(name, str(error))
    if name == "xcb" and not _x_server_answers():
        return f"图形界面“{environment.get('DISPLAY', '')}”连不上。请在桌面上打开，或检查 DISPLAY 和远程登录的设置。"
    return ""


def _missing(platform: str, complaint: str) -> str:
    """The packages of all that the platform lacks; the system's complaint names one library at most."""
    others = [other for other in ("xcb", "wayland") if other != platform]
    wanted = [name for name in _PACKAGES if not any(other in name for other in others)]
    lacking = [name for name in wanted if not _loads(name)]
    if not lacking:
        return f"Qt 的组件装不上，系统说：{complaint}。"
    packages = " ".join(_PACKAGES[name] for name in lacking)
    return f"系统里缺少 {'、'.join(lacking)}。请先安装（Debian、UOS、麒麟）：sudo apt install {packages}"


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # Qt brings its own
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
