"""Small documents of Akoma Ntoso for tests of outputs; all text is invented."""

from __future__ import annotations

from lxml import etree

from converter.outputs.akn import AKN, parse

_FRAME = """<akomaNtoso xmlns="{space}">{main}{components}</akomaNtoso>"""
_MAIN = """<{element} name="{name}">
<meta>
 <identification source="#c">
  <FRBRWork><FRBRthis value="/akn/un/x/!main"/><FRBRuri value="/akn/un/x"/>
   <FRBRalias name="symbol" value="{symbol}"/>
   <FRBRdate date="2044-12-12" name="adoption"/><FRBRauthor href="#un"/>
   <FRBRcountry value="un"/></FRBRWork>
  <FRBRExpression><FRBRthis value="/akn/un/x/{language}@/!main"/>
   <FRBRuri value="/akn/un/x/{language}@"/><FRBRdate date="2044-12-20" name="p"/>
   <FRBRauthor href="#un"/><FRBRlanguage language="{language}"/></FRBRExpression>
 </identification>
 <references source="#c">
  <TLCPerson eId="almeida" href="/x" showAs="Ms. Almeida"/></references>
 {presentation}
</meta>
{coverPage}{preface}{preamble}<mainBody eId="body">{body}</mainBody>{conclusions}
{attachments}</{element}>"""
_PARTS = ("coverPage", "preface", "preamble", "conclusions")


def akoma(body: str = "", **parts: str) -> etree._Element:
    """Return the root of a document.

    Args:
        body: What its main body holds.
        parts: Content of ``coverPage``, ``preface``, ``preamble``, ``conclusions``;
            ``attachments``, ``components``, ``presentation`` as elements; ``language``,
            ``symbol``, ``element``, ``name``.
    """
    return parse(akoma_bytes(body, **parts))


def akoma_bytes(body: str = "", **parts: str) -> bytes:
    """Return the same as a file."""
    values = {
        "element": "statement",
        "name": "resolution",
        "language": "eng",
        "symbol": "A/RES/99/901",
        "presentation": "",
        "attachments": "",
        **parts,
    }
    for part in _PARTS:
        text = parts.get(part, "")
        values[part] = f'<{part} eId="{part}">{text}</{part}>' if text else ""
    main = _MAIN.format(body=body, **values)
    text = _FRAME.format(space=AKN, main=main, components=parts.get("components", ""))
    return text.encode()


def annex(number: int, body: str, title: str = "Annex") -> str:
    """Return an attachment."""
    return (
        f'<attachment eId="att_{number}"><doc name="annex"><meta/>'
        f'<preface eId="att_{number}__preface"><p><docType>{title}</docType></p>'
        f'</preface><mainBody eId="att_{number}__body">{body}</mainBody></doc>'
        "</attachment>"
    )


def note(marker: str, text: str, number: int = 1) -> str:
    """Return a note, to be put at its call."""
    return (
        f'<authorialNote eId="authorialNote_{number}" marker="{marker}" '
        f'placement="bottom"><p>{text}</p></authorialNote>'
    )


def paragraph(number: int, text: str) -> str:
    """Return a numbered paragraph."""
    name = f"para_{number}"
    return (
        f'<paragraph eId="{name}"><num>{number}.</num>'
        f'<content eId="{name}__content"><p>{text}</p></content></paragraph>'
    )


RESOLUTION = akoma_bytes(
    '<section eId="sec_I"><num>I</num><heading eId="sec_I__heading">Formats</heading>'
    '<crossHeading eId="sec_I__crossHeading_1" refersTo="#preambular"><i>Mindful</i> '
    "of readers,</crossHeading>"
    + paragraph(1, "<i>Takes note</i> of the report;" + note("2", "A/99/345.", 2))
    + '<paragraph eId="para_2"><num>2.</num><list eId="para_2__list_1">'
    '<intro eId="para_2__list_1__intro"><p><i>Decides</i> that texts shall:</p></intro>'
    '<point eId="para_2__list_1__point_a"><num>(a)</num>'
    '<content eId="para_2__list_1__point_a__content"><p>Be open;</p></content></point>'
    '<point eId="para_2__list_1__point_b"><num>(b)</num>'
    '<content eId="para_2__list_1__point_b__content"><p>Last.</p></content></point>'
    '<wrapUp eId="para_2__list_1__wrapUp"><p>in all languages.</p></wrapUp>'
    "</list></paragraph></section>",
    coverPage=(
        '<p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>'
        '<p><docNumber refersTo="#symbol">A/RES/99/901</docNumber></p>'
        '<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>'
        '<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>'
        '<p><session refersTo="#ga" value="99">Ninety-ninth session</session></p>'
        '<p><inline name="agendaItem" title="77(b)">Agenda item 77 (b)</inline></p>'
    ),
    preface=(
        "<p><docNumber>99/901</docNumber>. "
        '<docTitle refersTo="#resolutionTitle">Open formats</docTitle></p>'
    ),
    preamble=(
        '<formula name="enactingFormula" eId="preamble__formula_1">'
        "<p><i>The General Assembly</i>,</p></formula>"
        '<container name="Recalling" eId="preamble__container_1"><p><i>Recalling</i> '
        'resolution <ref href="/akn/un/statement/deliberation/un-ga/2040/95-12" '
        'title="A/RES/95/12" eId="ref_1">95/12</ref> and '
        '<a href="https://undocs.org/A/99/1" title="A/99/1">A/99/1</a>,'
        + note("1", "See also 96/3.")
        + "</p></container>"
    ),
    conclusions=(
        '<p><event refersTo="#adoption">70th plenary meeting</event><eol/>'
        '<docDate date="2044-12-12">12 December 2044</docDate></p>'
    ),
    attachments="<attachments>"
    + annex(1, paragraph(1, "Free to use.").replace("para_1", "att_1__para_1"))
    + "</attachments>",
)
"""A resolution with sections, items, notes and an annex."""
