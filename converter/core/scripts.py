"""Letters of the scripts of the six languages, most to stand between ``[`` and ``]``.

Which signs are letters, marks or numerals is a fact of a script and stands here; what
their words mean is a fact of a language and stands in its pack.
"""

LATIN_CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de"
LATIN_SMALL = "a-z\u00df-\u00f6\u00f8-\u00ff"
LATIN_EXTENDED = "\u0100-\u017d"
"""Letters of both cases, in names above all."""

CYRILLIC = "\u0400-\u04ff"
CYRILLIC_CAPITALS = "\u0410-\u042f\u0401"
CYRILLIC_SMALL = "\u0430-\u044f\u0451"
CYRILLIC_ROW = "абвгдежзиклмнопрстуфхцчшщ"
"""Letters in the order in which items count."""
CYRILLIC_TEN = "\u0425"
"""The letter that typists put for the Roman numeral ten."""

ARABIC = "\u0621-\u064a"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذض"
"""Letters in the order in which items count."""
ALEF, WAW = "\u0627", "\u0648"
ARABIC_VOWELS = "\u064b-\u0652"
"""Marks above and below letters; patterns of words let them stand on each letter, so
this must stay one range: a class of three takes `re` many times longer to compile."""
ARABIC_MARKS = f"{ARABIC_VOWELS}\u0670"
"""The same with the small alef that stands above a letter."""
TANWIN, SHADDA = "\u064b", "\u0651"
TATWEEL = "\u0640"
"""The stroke that makes a word longer."""
ARABIC_BLOCK = "\u0600-\u06ff"
"""Arabic letters, marks, digits and stops."""
RIGHT_TO_LEFT = "\u0590-\u08ff"

HAN = "\u4e00-\u9fff"
HAN_AND_RARE = "\u3400-\u9fff"
HAN_NUMERALS = "一二三四五六七八九十"
HAN_LABELS = f"〇{HAN_NUMERALS}百"
"""Numerals of labels, which count no further than hundreds."""
HAN_MULTIPLES = "十百千万亿"
"""What makes tens, hundreds, thousands of the numeral before it."""
CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Everything printed in a square: Han, kana, their stops, wide Latin letters."""

TWO_COLUMNS = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
    "\uffe0-\uffe6"
)
"""What takes two columns of a terminal (Unicode Standard Annex 11)."""
NO_COLUMN = "\u0300-\u036f\u064b-\u065f\u0670"
"""Marks that take none, for they stand on a letter."""
SPACED_SIGNS = frozenset("，、。；：！？）》〉」』】〕（《〈「『【〔")
"""Signs of Chinese that fill half of their square: no blank stands beside them."""
