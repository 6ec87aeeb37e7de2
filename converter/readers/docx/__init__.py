"""Word documents (DOCX) to layout: what Word prints, in reading order.

Coverage ([X] done, [-] partly, [ ] not):

- [X] runs in smart tags, content controls, hyperlinks, fields, insertions, ruby,
  directional embeddings; ``mc:AlternateContent`` read once
- [X] deletions, moved-away and hidden text: declared, not printed
- [X] automatic numbers (`numbering`), bullets as Unicode characters
- [X] styles with inheritance, toggles, complex-script properties
- [-] conditional formatting of table styles: not applied
- [X] footnotes and endnotes at their calls, custom marks, repeated calls
- [X] tables with merged cells and header rows, nested; layout tables as blocks
- [X] headers and footers as furniture; a masthead in them as text
- [X] text boxes, pictures with their bytes, drawn lines, watermarks
- [-] charts (their text is declared), SmartArt (text only), formulas (one line)
- [-] fields that store no result: symbols are printed, old automatic numbers reported
- [ ] embedded documents of other kinds (``w:altChunk``): reported
- [ ] strike-through, colours, languages of runs
"""

from converter.readers.docx.document import read_docx

__all__ = ["read_docx"]
