"""The model as Akoma Ntoso XML.

The house wants one function per node family; the one convention of the model (see
`converter.model.node`) makes one function enough.
"""

from converter.serializer.xml import AKN, AKN4UN, to_bytes, to_tree

__all__ = ["AKN", "AKN4UN", "to_bytes", "to_tree"]
