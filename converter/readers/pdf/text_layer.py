"""Whether a PDF has text at all, and text that means what it shows.

A scan has pictures for pages. Fonts without Unicode values (Type 3, old eight-bit
fonts, cut subsets) show letters whose codes are something else.

Units:
    Shares of the characters of a document.
"""

from __future__ import annotations

import re

from converter.core.diagnostics import Diagnostic
from converter.core.errors import NoTextLayerError
from converter.readers.pdf import bindings
from converter.readers.pdf.bindings import Handle
from converter.readers.pdf.page_frame import Frame

_IMAGE = 3
# a stamp, a symbol and a page number are no text of the page
_STAMP = 60
# a picture so large is the page itself
_COVERED = 0.5
# so many characters of a page are asked for
_ASKED = 24
_SAMPLE = 5
_RUBBISH = 0.1
# French has fewer than one accented letter in ten
_ACCENTED = 0.4
_STRANGE = re.compile(
    "[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]"
)
_ACCENTS = re.compile("[\u00c0-\u00ff]")


class TextLayer:
    """What the pages of a document say of its text."""

    def __init__(self) -> None:
        self._scanned: list[int] = []
        self._pages = 0
        self._written = 0
        self._asked = 0
        self._unmapped = 0
        self._letters = 0
        self._strange = 0
        self._accented = 0

    def see(self, text: str, text_page: Handle, page: Handle, frame: Frame) -> None:
        """Take note of a page.

        Args:
            text: What pdfium reads there.
            text_page: Handle of its text.
            page: Handle of the page.
            frame: Its box.
        """
        self._pages += 1
        count = len(text)
        if count < _STAMP and _is_covered(page, frame):
            self._scanned.append(self._pages)
            return
        self._written += not text.isspace() and count > 0
        sample = text[::_SAMPLE]
        self._letters += len(sample)
        self._strange += len(_STRANGE.findall(sample))
        self._accented += len(_ACCENTS.findall(sample))
        places = range(0, count, 1 + count // _ASKED)
        self._asked += len(places)
        self._unmapped += sum(
            [bindings.has_no_unicode(text_page, place) == 1 for place in places]
        )

    def check(self) -> None:
        """Raise what keeps the text from being used.

        Raises:
            NoTextLayerError: A scan, or rubbish.
        """
        message = self._fault()
        if message:
            raise NoTextLayerError(message)

    def _fault(self) -> str:
        if self._scanned and len(self._scanned) >= self._written:
            return (
                f"the PDF is a scan: {len(self._scanned)} of {self._pages} pages are "
                "pictures without text"
            )
        if not self._written:
            return f"the PDF has no text: its {self._pages} pages are empty or drawn"
        letters = max(1, self._letters)
        for share, most, what in (
            (
                self._unmapped / max(1, self._asked),
                _RUBBISH,
                "stand in fonts without Unicode values",
            ),
            (
                self._strange / letters,
                _RUBBISH,
                "are control, private-use or replacement characters",
            ),
            (
                self._accented / letters,
                _ACCENTED,
                "are accented letters, as of another script read as Latin",
            ),
        ):
            if share > most:
                return f"the text layer is rubbish: {share:.0%} of its signs {what}"
        return ""

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what a reader of the result should know."""
        if not self._scanned:
            return ()
        pages = ", ".join(map(str, self._scanned))
        return (Diagnostic(code="PD002", params={"pages": pages}),)


def _is_covered(page: Handle, frame: Frame) -> bool:
    """Tell whether a picture covers most of a page."""
    for place in range(bindings.count_objects(page)):
        thing = Handle(bindings.page_object(page, place))
        if bindings.object_type(thing) != _IMAGE:
            continue
        left, bottom, right, top = bindings.bounds(thing)
        if (right - left) * (top - bottom) > _COVERED * frame.width * frame.height:
            return True
    return False
