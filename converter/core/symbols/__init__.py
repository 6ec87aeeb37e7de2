"""United Nations document symbols as a grammar."""

from converter.core.symbols.components import Component
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.grammar import Symbol, parse, same
from converter.core.symbols.organs import Body

__all__ = ["Body", "Component", "Symbol", "SymbolError", "parse", "same"]
