"""United Nations document symbols as a grammar."""

from converter.core.symbols.components import Component
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.finding import SymbolMatch, find_symbols
from converter.core.symbols.grammar import Symbol, parse, same
from converter.core.symbols.organs import Body
from converter.core.symbols.resolutions import resolution_symbol

__all__ = [
    "Body",
    "Component",
    "Symbol",
    "SymbolError",
    "SymbolMatch",
    "find_symbols",
    "parse",
    "resolution_symbol",
    "same",
]
