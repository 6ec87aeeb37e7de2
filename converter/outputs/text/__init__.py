"""Akoma Ntoso turned back into what people and programs read as text."""
