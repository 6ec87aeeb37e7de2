"""The document within the page, as the style sheet makes it."""

from lxml import etree, html
from support.akoma import RESOLUTION, akoma, annex, note, paragraph

from converter.outputs.akn import parse
from converter.outputs.preview import preview


def _article(root: etree._Element) -> html.HtmlElement:
    (found,) = html.fromstring(preview(root)).xpath("//article")
    return found


_ARTICLE = _article(parse(RESOLUTION))


def _texts(path: str, article: html.HtmlElement = _ARTICLE) -> list[str]:
    return [" ".join(node.text_content().split()) for node in article.xpath(path)]


def test_the_masthead_holds_every_line_once() -> None:
    assert _texts(".//div[@class='publisher']") == ["United Nations"]
    assert _texts(".//div[@class='symbol']") == ["A/RES/99/901"]
    assert _texts(".//div[@class='organ']") == ["General Assembly"]
    assert _texts(".//div[@class='distribution']") == ["Distr.: General"]
    assert _texts(".//p[starts-with(@class, 'line')]") == [
        "Ninety-ninth session",
        "Agenda item 77 (b)",
    ]


def test_the_letter_of_the_organ_stands_apart() -> None:
    assert _texts(".//span[@class='organ-letter']") == ["A"]


def test_the_title_is_a_heading_with_its_number_before_it() -> None:
    assert _texts(".//h2[contains(@class, 'numbered')]") == ["99/901. Open formats"]
    assert _texts(".//h2/span[@class='num']") == ["99/901."]


def test_headings_step_down_one_by_one() -> None:
    levels = [node.tag for node in _ARTICLE.xpath(".//h2|.//h3|.//h4")]
    assert levels == ["h2", "h3", "h2"]


def test_eids_are_ids() -> None:
    for name in ("para_1", "para_2__list_1__point_a", "sec_I__heading", "att_1"):
        assert len(_ARTICLE.xpath(f".//*[@id='{name}']")) == 1


def test_a_call_leads_to_its_note_and_back() -> None:
    (call,) = _ARTICLE.xpath(".//a[@id='call-authorialNote_1']")
    assert call.get("href") == "#authorialNote_1"
    assert call.get("role") == "doc-noteref"
    (back,) = _ARTICLE.xpath(".//*[@id='authorialNote_1']//a[@role='doc-backlink']")
    assert back.get("href") == "#call-authorialNote_1"


def test_notes_stand_at_the_end_of_their_document() -> None:
    assert _texts(".//div[@class='notes']/div") == ["1See also 96/3.", "2A/99/345."]


def test_notes_of_a_table_stand_under_it() -> None:
    table = (
        '<table eId="t_1"><tr><td><p>10<authorialNote eId="n" marker="a" '
        'placement="bottom" placementBase="#t_1"><p>To June.</p></authorialNote></p>'
        "</td></tr></table>"
    )
    article = _article(akoma(table))
    assert _texts(".//div[@class='table']/div[@class='notes']", article) == [
        "aTo June."
    ]
    assert len(article.xpath(".//div[@class='notes']")) == 1


def test_a_lost_note_says_so() -> None:
    lost = '<authorialNote eId="n" marker="*" status="incomplete"><p/></authorialNote>'
    article = _article(akoma(f"<p>Agenda{lost}</p>"))
    assert "The source does not give the text" in article.text_content()


def test_a_reference_leads_to_the_document_by_its_symbol() -> None:
    (link,) = _ARTICLE.xpath(".//a[@title='A/RES/95/12']")
    assert link.get("href") == "https://undocs.org/A/RES/95/12"


def test_an_address_that_runs_code_is_no_link() -> None:
    article = _article(akoma('<p><a href="javascript:alert(1)">click</a></p>'))
    assert not article.xpath(".//a")
    assert article.xpath(".//span[@title='javascript:alert(1)']")


def test_a_reference_that_leads_nowhere_is_no_link() -> None:
    article = _article(akoma('<p><ref href="#almeida">her</ref></p>'))
    assert article.xpath(".//span[@class='ref']/@title") == ["Ms. Almeida"]


def test_items_are_a_list() -> None:
    assert len(_ARTICLE.xpath(".//*[@id='para_2']//ol/li")) == 2


def test_the_speaker_stands_on_the_first_line() -> None:
    article = _article(
        akoma('<speech eId="s"><from>Mr. Rossi</from><p>: Thanks.</p></speech>')
    )
    assert _texts(".//div[@class='speech']/p", article) == ["Mr. Rossi: Thanks."]


def test_who_begins_a_speech_by_name_is_its_speaker() -> None:
    speech = (
        "<p><person>Ms. Almeida</person>: Thanks to <person>Mr. Rossi</person>.</p>"
    )
    article = _article(akoma(f'<speech eId="s">{speech}</speech>'))
    assert _texts(".//span[@class='person speaker']", article) == ["Ms. Almeida"]
    later = _article(akoma("<speech><p>Said <person>Mr. Rossi</person>.</p></speech>"))
    assert not later.xpath(".//span[@class='person speaker']")


def test_a_number_of_words_runs_into_its_heading() -> None:
    body = "".join(
        f'<section eId="s_{at}"><num>{num}</num><heading>H</heading><p>T</p></section>'
        for at, num in enumerate(("VIII.", "Agenda item 7:"))
    )
    headings = _article(akoma(body)).xpath(".//h2")
    assert [one.get("class") for one in headings] == ["numbered", "numbered worded"]


def test_a_french_mark_begins_no_line() -> None:
    article = _article(akoma("<p>« Oui » : non ?</p>", language="fra"))
    assert article.xpath(".//p")[0].text == "«\xa0Oui\xa0»\xa0: non\xa0?"


def test_blocks_within_a_line_do_not_break_the_html() -> None:
    article = _article(
        akoma("<p>It says <quotedStructure><p>Yes.</p></quotedStructure> so.</p>")
    )
    assert _texts(".//div[@class=' p']|.//div[@class='p']", article) == [
        "It says Yes. so."
    ]


def test_no_block_stands_in_a_line() -> None:
    table = '<table eId="t"><tr><td><p>1</p></td></tr></table>'
    body = (
        f'<division eId="d"><heading>H</heading><content>{table}</content></division>'
    )
    attachments = f"<attachments>{annex(1, table)}</attachments>"
    for article in (_ARTICLE, _article(akoma(body, attachments=attachments))):
        assert not article.xpath(".//span//div|.//span//p|.//p//div|.//p//p")


def test_arabic_is_marked_as_such() -> None:
    article = _article(akoma(paragraph(1, "نص"), language="ara"))
    assert (article.get("lang"), article.get("dir")) == ("ar", "rtl")


def test_names_tell_whom_they_mean() -> None:
    article = _article(akoma('<p><person refersTo="#almeida">The Chair</person></p>'))
    assert article.xpath(".//span[@title='Ms. Almeida']")


def test_parts_of_a_composite_document_have_ids_of_their_own() -> None:
    part = (
        '<component eId="cmp_{0}"><statement name="r"><meta/><mainBody eId="body">'
        "{1}</mainBody></statement></component>"
    )
    parts = part.format(1, paragraph(1, "One.")) + part.format(2, paragraph(1, "Two."))
    article = _article(akoma(components=f"<components>{parts}</components>", body=""))
    assert article.xpath(".//*[@id='cmp_1/para_1']")
    assert article.xpath(".//*[@id='cmp_2/para_1']")


def test_the_job_number_stands_at_the_foot() -> None:
    job = '<docketNumber refersTo="#publicationJobNumber">44-12345 (E)</docketNumber>'
    article = _article(
        akoma(presentation=f'<presentation source="#c">{job}</presentation>')
    )
    assert _texts(".//p[@class='jobNumber']", article) == ["44-12345 (E)"]


def test_no_text_is_lost_or_doubled() -> None:
    root = akoma(
        '<section eId="sec_1"><num>A.</num><heading>Kopf</heading>'
        + paragraph(1, f"Eins{note('1', 'Fuss')} zwei")
        + "<blockList><listIntroduction>Liste</listIntroduction><item><num>x</num>"
        "<p>Punkt</p></item></blockList></section>"
    )
    text = _article(root).text_content()
    for word in ("Kopf", "Eins", "zwei", "Fuss", "Liste", "Punkt"):
        assert text.count(word) == 1
