"""What is wrong with a text that is no symbol."""

from __future__ import annotations


class SymbolError(ValueError):
    """The text is no symbol of a United Nations document.

    Attributes:
        reason: What is wrong with it, for a person.
        text: The text that was tried.
    """

    def __init__(self, reason: str, *, text: str = "") -> None:
        super().__init__(
            f"{text!r} is no document symbol: {reason}" if text else reason
        )
        self.reason = reason
        self.text = text
