"""None of the defects of the UN's own files occurs in ours.

Each test is a class of defects that was counted in the 6,449 resolutions that the
Secretariat publishes as Akoma Ntoso; it looks at every case and example, and, where the
corpus is there, at resolutions in six languages from Word and text.
"""

import re
from pathlib import Path

import pytest
from lxml import etree
from support.cases import FOLDERS, converted

ROOT = Path(__file__).parents[2]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
WRITTEN = sorted(
    [path for folder in FOLDERS for path in folder.glob("*/expected.xml")]
    + list((ROOT / "examples").glob("*/*.xml"))
)
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
EVERY = 6
"""Of the documents of the corpus, one in so many is looked at."""
LABEL = re.compile(r"\s*(?:\d{1,3}\s?[.．](?!\d)|\d{1,3} [-–]\s)")
ANNEX = re.compile(r"(?:annex|annexe|anexo|приложение|المرفق|附件)\W*$", re.IGNORECASE)


def elements(root, *names):
    return list(root.iter(*(f"{AKN}{name}" for name in names)))


def name(node):
    return etree.QName(node).localname


def text(node):
    return "".join(node.itertext())


def eids(root):
    return [node.get("eId") for node in root.iter(etree.Element) if node.get("eId")]


def in_table(node):
    return next(node.iterancestors(f"{AKN}table"), None) is not None


# ------------------------------------------------------------------ the classes
def duplicate_eids(root):
    found = []
    for document in [root, *elements(root, "component")]:
        inner = [e for c in elements(document, "component") if c is not document
                 for e in eids(c)]  # fmt: skip
        own = [e for e in eids(document) if e not in inner or document is not root]
        found += [eid for eid in own if own.count(eid) > 1]
    return found


def eids_that_are_not_ascii_or_not_joined_by_two_underscores(root):
    form = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?:_{1,2}[A-Za-z0-9-]+)*")
    joined = re.compile(r"_\d+_[a-z]{3,}(?:_\d|$)")  # para_9_list_1
    return [e for e in eids(root) if not form.fullmatch(e) or joined.search(e)]


def paragraphs_whose_eid_is_not_their_number(root):
    found = []
    for paragraph in elements(root, "paragraph"):
        num = paragraph.find(f"{AKN}num")
        digits = re.match(r"\W*(\d+)\W*$", text(num)) if num is not None else None
        last = paragraph.get("eId", "").rpartition("__")[2]
        if digits and not re.fullmatch(rf"para_{digits[1]}(?:_\d+)?", last):
            found.append(f"{paragraph.get('eId')}: {text(num)}")
    return found


def levels_without_eid(root):
    named = ("section", "subheading", "heading", "attachment", "item", "point", "list")
    named += ("paragraph", "preface", "preamble", "mainBody", "container", "division")
    return [name(n) for n in elements(root, *named)
            if not n.get("eId") and not in_table(n)]  # fmt: skip


def pointers_to_nothing(root):
    declared = set(eids(root))
    wanted = ("refersTo", "href", "by", "as", "outcome", "source")
    return [
        f"{name(node)}@{key}={value}"
        for node in root.iter(etree.Element)
        for key, value in node.items()
        if key in wanted and value.startswith("#") and value[1:] not in declared
    ]


def references_without_hash(root):
    return [
        f"{name(node)}@{key}={value}"
        for node in root.iter(etree.Element)
        for key, value in node.items()
        if key in ("refersTo", "outcome", "source") and not value.startswith("#")
    ]


def identifiers_with_slash_at_the_end_or_in_two_forms(root):
    found = []
    for kind in ("FRBRthis", "FRBRuri"):
        found += [n.get("value") for n in elements(root, kind)
                  if n.get("value").endswith("/") or "@!main" in n.get("value")]  # fmt: skip
    return found


def works_that_share_an_identifier(root):
    works = [n.find(f"{AKN}FRBRthis").get("value") for n in elements(root, "FRBRWork")]
    return [work for work in works if works.count(work) > 1]


def unknown_dates_written_as_the_year_one_outside_identification(root):
    return [name(n) for n in root.iter(etree.Element)
            if (n.get("date") or "").startswith("0001")
            and not name(n).startswith("FRBR")]  # fmt: skip


def empty_attributes(root):
    return [f"{name(n)}@{k}" for n in root.iter(etree.Element)
            for k, v in n.items() if not v.strip()]  # fmt: skip


def layout_blanks(root):
    found = []
    for p in elements(root, "p", "num", "docTitle", "heading"):
        said = text(p)
        if said != said.strip(" \t\r\n") or "\t" in said:
            found.append(said[:40])
    return found


def preserved_space(root):
    space = "{http://www.w3.org/XML/1998/namespace}space"
    return [name(n) for n in root.iter(etree.Element) if n.get(space)]


def numbers_left_in_the_text(root):
    paths = ("paragraph/{a}content/{a}p", "paragraph/{a}list/{a}intro/{a}p")
    return [
        text(p)[:40]
        for path in paths
        for p in root.iterfind(f".//{AKN}{path.format(a=AKN)}")
        if LABEL.match(text(p)) and p.getparent()[0] is p
    ]


def items_that_are_paragraphs(root):
    return [
        text(p)[:40]
        for p in root.iterfind(f".//{AKN}paragraph/{AKN}content/{AKN}p")
        if re.match(r"\([a-z]\)\s", text(p)) and p.getparent()[0] is p
    ]


def annexes_that_are_paragraphs(root):
    return [
        text(p)
        for p in root.iterfind(f".//{AKN}paragraph/{AKN}content/{AKN}p")
        if ANNEX.match(text(p))
    ]


def classes_of_layout(root):
    return [f"{name(n)}.{n.get('class')}" for n in root.iter(etree.Element)
            if n.get("class")]  # fmt: skip


def links_that_lead_nowhere(root):
    links = [n.get("href") or "" for n in elements(root, "a", "ref")]
    bad = re.compile(r"about:|file:|http://(?:www\.)?undocs|\s|/ch/|^$")
    return [href for href in links if bad.search(href)]


def links_cut_in_pieces(root):
    found = []
    for link in elements(root, "a", "ref"):
        after = link.getnext()
        touching = after is not None and not (link.tail or "")
        if touching and after.tag == link.tag and after.get("href") == link.get("href"):
            found.append(text(link))
        if not any(map(str.isalnum, text(link))):
            found.append(f"link on {text(link)!r}")
    return found


def links_to_resolutions_before_the_numbers_with_sessions(root):
    target = re.compile(r"A/RES/(\d+)/\d+")
    links = [target.search(n.get("title") or "") for n in elements(root, "a", "ref")]
    return [found.group() for found in links if found and int(found[1]) < 31]


def empty_elements(root):
    found = []
    for node in elements(root, "p", "content", "sup", "span", "session", "docTitle",
                         "inline", "a", "num", "heading"):  # fmt: skip
        missing = node.getparent().get("status") == "incomplete"
        only = name(node.getparent()) in ("mainBody", "body", "td", "th")
        if not text(node).strip() and not len(node) and not (missing or only):
            found.append(name(node))
    return found


def agenda_items_without_title(root):
    return [
        text(n)
        for n in elements(root, "inline")
        if n.get("name") == "agendaItem"
        and not re.fullmatch(r"[A-Z]?\d+[\w()./-]*", n.get("title") or "")
    ]


def originating_documents_that_are_prose(root):
    return [
        text(n)
        for n in elements(root, "inline")
        if n.get("name") == "originatingDocument"
        and not re.fullmatch(r"[A-Z][\w./() -]*\d[\w./() -]*", text(n))
    ]


def containers_without_name(root):
    return [n.get("eId") for n in elements(root, "container") if not n.get("name")]


def sessions_without_value(root):
    return [text(n) for n in elements(root, "session") if not n.get("value")]


def notes_that_keep_their_mark(root):
    mark = re.compile(r"[\s\t]|\(\s*\)")
    return [text(n)[:30] for n in elements(root, "authorialNote")
            if mark.match(text(n).lstrip("\n "))
            or not (n.get("marker") or "").strip("() ")]  # fmt: skip


CLASSES = [
    duplicate_eids,
    eids_that_are_not_ascii_or_not_joined_by_two_underscores,
    paragraphs_whose_eid_is_not_their_number,
    levels_without_eid,
    pointers_to_nothing,
    references_without_hash,
    identifiers_with_slash_at_the_end_or_in_two_forms,
    works_that_share_an_identifier,
    unknown_dates_written_as_the_year_one_outside_identification,
    empty_attributes,
    layout_blanks,
    preserved_space,
    numbers_left_in_the_text,
    items_that_are_paragraphs,
    annexes_that_are_paragraphs,
    classes_of_layout,
    links_that_lead_nowhere,
    links_cut_in_pieces,
    links_to_resolutions_before_the_numbers_with_sessions,
    empty_elements,
    agenda_items_without_title,
    originating_documents_that_are_prose,
    containers_without_name,
    sessions_without_value,
    notes_that_keep_their_mark,
]


PUBLISHED = """
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>
<meta><identification source="#gone">
<FRBRWork><FRBRthis value="/akn/un/a/"/><FRBRuri value="/akn/un/a/"/></FRBRWork>
<FRBRWork><FRBRthis value="/akn/un/a/"/></FRBRWork></identification>
<workflow><step date="0001-01-01" by=""/></workflow></meta>
<coverPage><p class="upperLeft" xml:space="preserve"><session/></p>
<p><inline name="agendaItem" title="">Item 3</inline>
<inline name="originatingDocument">A/75/1, para. 3</inline></p></coverPage>
<preamble><container eId="container_2"><p>\tRecalling </p></container></preamble>
<mainBody>
<paragraph eId="para_5"><num>1.</num><content><p refersTo="member">Decides</p></content>
</paragraph>
<paragraph eId="para_5"><content><p>2. Decides</p></content></paragraph>
<paragraph eId="para_9_list_1"><content><p>(a) To go;</p></content></paragraph>
<paragraph><content><p>Annex</p></content></paragraph>
<paragraph eId="point_\u0623"><content><p/></content></paragraph>
<p><a href="https://undocs.org/ch/A/RES/8/10" title="A/RES/8/10">8</a><a
href="https://undocs.org/ch/A/RES/8/10">/</a>
<authorialNote marker="()"><p>\t(1) See</p></authorialNote></p>
</mainBody></statement></akomaNtoso>
"""


@pytest.mark.parametrize("defect", CLASSES, ids=lambda one: one.__name__)
def test_a_file_like_those_published_shows(defect):
    assert defect(etree.fromstring(PUBLISHED)) != []


@pytest.fixture(scope="module")
def ours():
    """What cases and examples hold, by path."""
    return {
        str(path.relative_to(ROOT)): etree.parse(path).getroot() for path in WRITTEN
    }


@pytest.fixture(scope="module")
def from_corpus(corpus):
    """Resolutions of the corpus, converted from Word and from text."""
    made = {}
    for language in LANGUAGES:
        folder = corpus / "official" / "dev" / language
        for path in sorted(folder.glob("*.docx"))[::EVERY]:
            for source in (path, path.with_suffix(".txt")):
                result = converted(source.read_bytes(), source.name)
                made[f"{language}/{source.name}"] = etree.fromstring(result.xml)
    if not made:
        pytest.skip(f"no resolutions in {corpus}")
    return made


def offences(defect, documents):
    return {
        path: found[:5] for path, root in documents.items() if (found := defect(root))
    }


@pytest.mark.parametrize("defect", CLASSES, ids=lambda one: one.__name__)
def test_cases_and_examples_have_no(defect, ours):
    assert offences(defect, ours) == {}


@pytest.mark.corpus
@pytest.mark.parametrize("defect", CLASSES, ids=lambda one: one.__name__)
def test_resolutions_of_the_corpus_have_no(defect, from_corpus):
    assert offences(defect, from_corpus) == {}
