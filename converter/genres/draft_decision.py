"""Draft decisions.

Source: AKN4UN digest 1.6 (decisionDraft) and 4.5; A/C.5/80/L.22, A/80/L.42.
"""

from __future__ import annotations

from dataclasses import replace

from converter.genres.draft_resolution import GENRE as DRAFT_RESOLUTION

GENRE = replace(
    DRAFT_RESOLUTION,
    name="draft_decision",
    akn_name="decisionDraft",
    title="Draft decision",
    evidence={
        "hint:decisionDraft": 6,
        "draft:decision": 9,
        "series L": 1,
        "formula": 1,
        "adoption:decision": -6,
    },
    source="AKN4UN 1.6, 4.5; A/C.5/80/L.22, A/80/L.42",
)
