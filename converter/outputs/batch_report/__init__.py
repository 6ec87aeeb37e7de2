"""A batch at a glance: figures over its journal, and a page to look through it."""

from converter.outputs.batch_report.figures import Figures, figures_of
from converter.outputs.batch_report.page import report_page

__all__ = ["Figures", "figures_of", "report_page"]
