"""A conversion as a page: as the UN prints it, with what is to be judged."""

from converter.outputs.preview.page import preview
from converter.outputs.preview.panels import PageImage

__all__ = ["PageImage", "preview"]
