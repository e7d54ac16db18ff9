"""Any PDF held against GB/T 9704-2012, by what stands on its pages."""

from exporters.checking.check import check_pdf
from exporters.checking.finding import Finding

__all__ = ["Finding", "check_pdf"]
