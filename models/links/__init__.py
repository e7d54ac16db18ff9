"""Links between the tasks of one year and the work of the year before."""

from models.links.link import WITHOUT_REASON, Link, LinkOrigin, LinkVerdict, Strength
from models.links.rules import PENDING, propose_links

__all__ = ["PENDING", "WITHOUT_REASON", "Link", "LinkOrigin", "LinkVerdict", "Strength", "propose_links"]
