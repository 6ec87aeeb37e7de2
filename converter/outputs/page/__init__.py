"""The one look of all HTML that we write: self-contained, no network, no fonts."""

from converter.outputs.page.shell import E, asset, html_page

__all__ = ["E", "asset", "html_page"]
