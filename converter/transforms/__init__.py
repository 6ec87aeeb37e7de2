"""Passes over the model, once everything is recognised."""
