"""Structure that is text, or that stands beside its place, put right.

Headings that are paragraphs become sections, numbers left in the text become num, a
list beside its point goes into it, an annex gets its title.

Source: `official-practice` 3.2 and 4 rows 22 to 26, 31.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.languages.loader import load_pack
from converter.validation.place import local_name
from converter.validation.upgrade.language import language_of
from converter.validation.upgrade.tree import (
    akn,
    child,
    every,
    make,
    move,
    remove,
    rename,
    text_of,
    unwrap,
)

if TYPE_CHECKING:
    from lxml import etree

    from converter.languages.pack import LanguagePack
    from converter.validation.upgrade.repair import Log

# ``3. ``, Arabic ``3 - ``; a number alone is no number of a paragraph
_NUMBER = re.compile(r"\s*(\d{1,3}\s?(?:[.．]|[-–—](?=\s)))(?:\s+|(?=\D))")
_SECTION_NUMBER = re.compile(r"[IVXLC]+|[A-Z]", re.ASCII)
_MAY_HOLD = frozenset({"mainBody", "body", "part", "section", "chapter"})


def settle_structure(root: etree._Element, log: Log) -> None:
    """Put right what the converter of the published files left as text."""
    settle_order(root, log)
    free_headings(root, log)
    pull_numbers(root, log)
    nest_sublists(root, log)
    title_annexes(root, log)
    number_sections(root, log)
    open_sections(root, log)
    name_preambular_headings(root, log)


def settle_order(root: etree._Element, log: Log) -> None:
    """Put a preamble before the body, and take a table out of its container."""
    for preamble in every(root, "preamble"):
        body = preamble.getprevious()
        host = preamble.getparent()
        if host is not None and body is not None and local_name(body) == "mainBody":
            log.note("order", preamble, "after mainBody", "before mainBody")
            move(preamble, host, host.index(body))
    for container in every(root, "container"):
        parent = container.getparent()
        only = [local_name(part) for part in container] == ["table"]
        if only and parent is not None and local_name(parent) == "mainBody":
            log.note("order", container, "container around a table")
            unwrap(container)


def free_headings(root: etree._Element, log: Log) -> None:
    """Take a heading out of the block it stands in, where the schema forbids it."""
    for heading in every(root, "heading", "subheading"):
        block = heading.getparent()
        if block is None or local_name(block) != "p":
            continue
        log.note("heading", heading, "inside p", text_of(heading))
        content = block.getparent()
        level = None if content is None else content.getparent()
        alone = content is not None and len(content) == 1 and len(block) == 1
        if (
            alone
            and content is not None
            and level is not None
            and local_name(content) == "content"
            and text_of(block) == text_of(heading)
        ):
            move(heading, level, level.index(content))
            remove(content)
        else:
            unwrap(heading)


def pull_numbers(root: etree._Element, log: Log) -> None:
    """Move the number of a paragraph from its text to num."""
    for paragraph in every(root, "paragraph"):
        if child(paragraph, "num") is not None:
            continue
        first = paragraph.find(f"{akn('content')}/{akn('p')}")
        found = _NUMBER.match(first.text or "") if first is not None else None
        if first is None or not found or found.group() == text_of(first):
            continue
        make(paragraph, "num", 0).text = found.group(1)
        first.text = (first.text or "")[found.end() :]
        log.note("number", paragraph, "in the text", found.group(1))


def nest_sublists(root: etree._Element, log: Log) -> None:
    """Put a sublist into the point before it."""
    for sublist in every(root, "sublist"):
        point = sublist.getprevious()
        if point is None or point.tag != akn("point"):
            continue
        log.note("list", sublist, "beside its point", "in its point")
        rename(sublist, "list")
        move(sublist, point)
        content = child(point, "content")
        if content is not None and child(sublist, "intro") is None:
            rename(content, "intro")
            move(content, sublist, 0)


def number_sections(root: etree._Element, log: Log) -> None:
    """Make the first of two headings of a section its number, if it is one."""
    for section in every(root, "section", "part"):
        headings = [n for n in section if local_name(n) in {"heading", "subheading"}]
        if not headings or child(section, "num") is not None:
            continue
        first = headings[0]
        if len(headings) > 1 and _SECTION_NUMBER.fullmatch(text_of(first)):
            rename(first, "num")
            headings = headings[1:]
            log.note("heading", section, "number as heading", text_of(first))
        if local_name(headings[0]) == "subheading":
            rename(headings[0], "heading")
            log.note("heading", section, "subheading", "heading")


def open_sections(root: etree._Element, log: Log) -> None:
    """Make a paragraph that is only a heading a level around what follows."""
    for paragraph in every(root, "paragraph"):
        parent = paragraph.getparent()
        names = {local_name(part) for part in paragraph}
        if parent is None or local_name(parent) not in _MAY_HOLD:
            continue
        if not names & {"heading", "subheading"} or names - {
            "num",
            "heading",
            "subheading",
        }:
            continue
        following = _followers(paragraph)
        if not following:
            continue  # nothing to put under the heading: a person has to look
        numbered = child(paragraph, "num") is not None
        level = "section" if numbered else "division"
        rename(paragraph, level)
        for heading in paragraph.findall(akn("subheading"))[:1]:
            if child(paragraph, "heading") is None:
                rename(heading, "heading")
        for node in following:
            move(node, paragraph)
        title = child(paragraph, "heading")
        said = "" if title is None else text_of(title)
        log.note("heading", paragraph, "paragraph", f"{level} “{said}”")


def _followers(paragraph: etree._Element) -> list[etree._Element]:
    found = []
    for node in paragraph.itersiblings():
        names = {local_name(part) for part in node}
        only_heading = names & {"heading", "subheading"} and not names - {
            "num",
            "heading",
            "subheading",
        }
        if only_heading or local_name(node) not in {"paragraph", "crossHeading"}:
            break
        found.append(node)
    return found


def title_annexes(root: etree._Element, log: Log) -> None:
    """Give an annex a preface of what its first paragraphs print as its title."""
    for attachment in every(root, "attachment"):
        for host in attachment:
            body = child(host, "mainBody")
            if body is None or child(host, "preface") is not None or not len(body):
                continue
            language = language_of(host)
            label = text_of(body[0])
            if not language or not _is_label(label, load_pack(language)):
                continue
            preface = make(host, "preface", host.index(body))
            _take_line(body[0], preface, "docType")
            if len(body) and _is_title(body[0]):
                _take_line(body[0], preface, "docTitle")
            title = " / ".join(text_of(line) for line in preface)
            log.note("annex", attachment, "title in the body", title)


def name_preambular_headings(root: etree._Element, log: Log) -> None:
    """Let preambular text in a section point to a concept that is declared."""
    for node in every(root, "crossHeading"):
        if node.get("refersTo") in {"#preamble", "preamble"}:
            log.set("reference", node, "refersTo", "#preambular")


def _is_label(text: str, pack: LanguagePack) -> bool:
    return any(phrase.regex.fullmatch(text) for phrase in pack.annex.labels)


def _is_title(node: etree._Element) -> bool:
    names = {local_name(part) for part in node}
    return bool(names) and not names - {"heading", "subheading"}


def _take_line(node: etree._Element, preface: etree._Element, name: str) -> None:
    """Move the words of a paragraph into a line of the preface."""
    sources = [part for part in node.iter("{*}*") if local_name(part) in _LINES]
    line = make(make(preface, "p"), name)
    for source in sources:
        line.text = ((line.text or "") + " " + (source.text or "")).strip()
        line.extend(list(source))
    remove(node)


_LINES = frozenset({"p", "heading", "subheading"})
