"""A batch as a list for people: the least certain first, and what they decide."""

from converter.outputs.review.decisions import Decision, Decisions
from converter.outputs.review.documents import Document
from converter.outputs.review.page import review_page

__all__ = ["Decision", "Decisions", "Document", "review_page"]
