"""Treaties, conventions, statutes: recitals, parts, articles, final clauses.

Source: AKN4UN 4.5 (treaty); A/RES/39/46 (annexed convention), A/CONF.183/9,
A/520/Rev.18 (rules, which some languages print as articles).
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BLOCKS, CLOSING, LAST, LEVELS, OPENING
from converter.model.draft import LevelKind
from converter.model.match import Zone
from converter.recognisers.conclusions import recognise_final_clause
from converter.recognisers.contents import recognise_contents
from converter.recognisers.preamble import (
    recognise_agreement,
    recognise_parties,
    recognise_preambular,
)
from converter.recognisers.title import (
    recognise_author,
    recognise_kind,
    recognise_title,
)

GENRE = Genre(
    name="treaty",
    doc_type="act",
    subtype="provision",
    akn_name="convention",
    title="Treaty, convention or statute",
    recognises=(
        "title, parties, recitals",
        "parts, chapters, articles with titles, paragraphs and items",
        "final clauses, place and date, signatures",
        "annexes and protocols",
    ),
    evidence={
        "level:article": 2,
        "level:rule": 2,
        "kind:treaty": 6,
        "kind:rules_of_procedure": 6,
        "formula": -4,
        "number line": -4,
    },
    names={
        "kind:protocol": "protocol",
        "kind:statute": "statute",
        "kind:charter": "charter",
        "kind:rules_of_procedure": "rulesOfProcedure",
        "kind:agreement": "treaty",
    },
    articles={"rulesOfProcedure": LevelKind.RULE},
    steps=(
        *OPENING,
        Step(recognise_contents, Zone.BODY),
        Step(recognise_parties, Zone.PREAMBLE),
        Step(recognise_kind, Zone.PREFACE),
        Step(recognise_author, Zone.PREFACE),
        Step(recognise_title, Zone.PREFACE),
        *BLOCKS,
        Step(recognise_agreement, Zone.PREAMBLE, opens=False),
        Step(recognise_final_clause, Zone.CONCLUSIONS, after=Zone.BODY),
        *LEVELS,
        Step(recognise_preambular, Zone.PREAMBLE, opens=False),
        *CLOSING,
        *LAST,
    ),
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/RES/39/46, A/CONF.183/9",
)
