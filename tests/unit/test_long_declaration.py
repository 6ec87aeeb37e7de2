"""A declaration of thirty pages, annexed to a resolution, stays one annex."""

from dataclasses import dataclass

import pytest
from lxml import etree
from support.cases import converted, eids
from support.printed_case import as_docx

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
PARTS = 6
PARAGRAPHS = 40
"""Of each part; numbered through."""
ITEMS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a language prints."""

    front: tuple[str, ...]
    closing: tuple[str, ...]
    annex: tuple[str, ...]
    part: str
    """Of a number in words or Roman numerals."""
    numbers: tuple[str, ...]
    sentence: str
    list: str
    item: str
    paragraph: str
    """How a number is printed."""
    letters: tuple[str, ...]


LANGUAGES = {
    "en": Words(
        front=(
            "United Nations",
            "A/RES/98/910",
            "General Assembly",
            "Distr.: General",
            "20 December 2043",
            "Ninety-eighth session",
            "Agenda item 12",
            "Resolution adopted by the General Assembly on 12 December 2043",
            "[without reference to a Main Committee (A/98/L.5)]",
            "98/910. Declaration on the schools of the islands",
            "The General Assembly",
            "Adopts the declaration annexed to the present resolution.",
        ),
        closing=("70th plenary meeting", "12 December 2043"),
        annex=(
            "Annex",
            "Declaration on the schools of the islands",
            "We, the heads of the schools, gathered in the city by the sea, declare:",
        ),
        part="{number}. Schools of the season {value}",
        numbers=("I", "II", "III", "IV", "V", "VI"),
        sentence="We commit to keep the school of island {n} open in winter, as far as "
        "the boats of the island allow, and to report on it every year in the hall of "
        "the city, where all the teachers of the island meet in May.",
        list="We shall give to the school of island {n}:",
        item="books of the year {n};",
        paragraph="{n}.",
        letters=("(a)", "(b)", "(c)"),
    ),
    "fr": Words(
        front=(
            "Nations Unies",
            "A/RES/98/910",
            "Assemblée générale",
            "Distr. générale",
            "20 décembre 2043",
            "Quatre-vingt-dix-huitième session",
            "Point 12 de l’ordre du jour",
            "Résolution adoptée par l’Assemblée générale le 12 décembre 2043",
            "[sans renvoi à une grande commission (A/98/L.5)]",
            "98/910. Déclaration sur les écoles des îles",
            "L’Assemblée générale",
            "Adopte la déclaration annexée à la présente résolution.",
        ),
        closing=("70e séance plénière", "12 décembre 2043"),
        annex=(
            "Annexe",
            "Déclaration sur les écoles des îles",
            "Nous, chefs des écoles, réunis dans la ville du bord de mer, déclarons :",
        ),
        part="{number}. Écoles de la saison {value}",
        numbers=("I", "II", "III", "IV", "V", "VI"),
        sentence="Nous nous engageons à garder ouverte en hiver l’école de l’île {n}, "
        "dans la mesure où les bateaux de l’île le permettent, et à en rendre compte "
        "chaque année dans la salle de la ville, où tous les enseignants se retrouvent.",
        list="Nous donnerons à l’école de l’île {n} :",
        item="Des livres de l’année {n} ;",
        paragraph="{n}.",
        letters=("a)", "b)", "c)"),
    ),
    "ar": Words(
        front=(
            "الأمم المتحدة",
            "A/RES/98/910",
            "الجمعية العامة",
            "Distr.: General",
            "20 December 2043",
            "الدورة الثامنة والتسعون",
            "البند 12 من جدول الأعمال",
            "قرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2043",
            "[دون الإحالة إلى لجنة رئيسية (A/98/L.5)]",
            "98/910. إعلان بشأن مدارس الجزر",
            "إن الجمعية العامة",
            "تعتمد الإعلان المرفق بهذا القرار.",
        ),
        closing=("الجلسة العامة 70", "12 كانون الأول/ديسمبر 2043"),
        annex=(
            "المرفق",
            "إعلان بشأن مدارس الجزر",
            "نحن، رؤساء المدارس، المجتمعين في المدينة المطلة على البحر، نعلن ما يلي:",
        ),
        part="{number} - مدارس الموسم {value}",
        numbers=("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا"),
        sentence="نلتزم بإبقاء مدرسة الجزيرة {n} مفتوحة في الشتاء، بقدر ما تسمح به قوارب "
        "الجزيرة، وبتقديم تقرير عنها كل عام في قاعة المدينة حيث يلتقي المعلمون في أيار.",
        list="نعطي مدرسة الجزيرة {n} ما يلي:",
        item="كتب السنة {n}؛",
        paragraph="{n} -",
        letters=("(أ)", "(ب)", "(ج)"),
    ),
    "zh": Words(
        front=(
            "联合国",
            "A/RES/98/910",
            "大会",
            "Distr.: General",
            "20 December 2043",
            "第九十八届会议",
            "议程项目12",
            "2043年12月12日大会决议",
            "[未经发交主要委员会而通过(A/98/L.5)]",
            "98/910. 关于各岛屿学校的宣言",
            "大会",
            "通过本决议所附宣言。",
        ),
        closing=("第70次全体会议", "2043年12月12日"),
        annex=(
            "附件",
            "关于各岛屿学校的宣言",
            "我们，各学校校长，聚集在海边城市，宣布如下：",
        ),
        part="{number}. 第{value}季的学校",
        numbers=("一", "二", "三", "四", "五", "六"),
        sentence="我们承诺在船只允许的情况下，使第{n}岛的学校冬季保持开放，并且每年在教师"
        "集会的城市大厅报告情况。",
        list="我们将向第{n}岛的学校提供：",
        item="第{n}年的书籍；",
        paragraph="{n}.",
        letters=("(a)", "(b)", "(c)"),
    ),
}


def written(words):
    """Return the text of the resolution and its annex."""
    lines = [*words.front, *words.closing, *words.annex]
    count = 0
    for value in range(1, PARTS + 1):
        number = words.numbers[value - 1]
        lines.append(words.part.format(number=number, value=value))
        for _ in range(PARAGRAPHS):
            count += 1
            label = words.paragraph.format(n=count)
            island = count * 37 % 90 + 500
            if count % 10:
                lines.append(f"{label} {words.sentence.format(n=island)}")
                continue
            lines.append(f"{label} {words.list.format(n=island)}")
            items = [
                f"{letter} {words.item.format(n=island)}" for letter in words.letters
            ]
            items[-1] = items[-1].rstrip(" ;；؛") + (
                "。" if "。" in words.sentence else "."
            )
            lines += items
    return "\n\n\n".join(lines)


@pytest.fixture(scope="module")
def results():
    """The declaration in every language, from its text."""
    return {
        code: converted(written(words).encode(), f"{code}.txt")
        for code, words in LANGUAGES.items()
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_of_the_declaration_is_lost_or_reported(code, results):
    result = results[code]

    assert result.kept == 1
    assert result.language == code
    assert result.genre == "resolution"
    assert not [d for d in result.diagnostics if d.code.startswith(("NU", "CO"))]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_declaration_is_one_annex_with_all_its_parts(code, results):
    root = etree.fromstring(results[code].xml)
    annexes = root.findall(f".//{AKN}attachment")
    numbered = [p for p in annexes[0].iter(f"{AKN}paragraph")
                if p.find(f"{AKN}num") is not None]  # fmt: skip

    assert len(annexes) == 1
    assert len(list(annexes[0].iter(f"{AKN}section"))) == PARTS
    assert [p.get("eId").rpartition("para_")[2] for p in numbered] == [
        str(number) for number in range(1, PARTS * PARAGRAPHS + 1)
    ]
    assert len(list(annexes[0].iter(f"{AKN}point"))) == (
        PARTS * PARAGRAPHS // 10 * ITEMS
    )


def test_languages_share_all_eids(results):
    assert len({frozenset(eids(result.xml)) for result in results.values()}) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_word_document_says_the_same(code, results):
    xml = results[code].xml
    printed = converted(as_docx(xml), f"{code}.docx")

    assert printed.kept == 1
    assert eids(printed.xml) == eids(xml)
