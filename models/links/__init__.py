"""Links between the tasks of one year and the work of the year before."""

from typing import TYPE_CHECKING

from models.late_names import late_names
from models.links.link import WITHOUT_REASON, Link, LinkOrigin, LinkVerdict, Strength

if TYPE_CHECKING:
    from models.links.rules import PENDING, propose_links
else:
    __getattr__ = late_names(__name__, rules="PENDING propose_links")

__all__ = ["PENDING", "WITHOUT_REASON", "Link", "LinkOrigin", "LinkVerdict", "Strength", "propose_links"]
