"""What was recognised in a document and why, as a page."""

from converter.outputs.inspection.page import Candidate, Step, inspection_page

__all__ = ["Candidate", "Step", "inspection_page"]
