"""Single words: what is folded, what is repaired, what is kept."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pytest

from claimlib import chars

FATHA, DAMMA, KASRA = "\u064e\u064f\u0650"


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("", ""),
        ("قال", "قال"),
        ("أإآٱا", "ااااا"),
        ("إلى", "الي"),
        ("الحكومة", "الحكومه"),
        ("مسؤول", "مسؤول"),
        ("شيئ", "شيئ"),
        ("جزء", "جزء"),
        ("کتابی", "كتابي"),
        ("ہھۀەۂ", "ههههه"),
        ("گپچڤ", "گپچڤ"),
        ("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"),
        ("٣٫٥٪", "3.5%"),
        ("،؛؟", "،؛؟"),
        ("هٰذا", "هذا"),
        ("ﷲ", "الله"),
        ("ﻷ", "لا"),
        ("\u200fقال\u200f", "قال"),
        ("ال\u200cوزير", "الوزير"),
        ("ا\u0653\u0654", "ا"),
        ("Reuters", "Reuters"),
    ],
)
def test_fold(word, key):
    assert chars.fold(word) == key


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("أإآٱا", "أإآٱا"),
        ("إلَى", "إلى"),
        ("ﻷ", "لأ"),
        ("ﻼ", "لا"),
        ("ﻻ\u0655", "لإ"),
        ("ى\u0654", "ئ"),
        ("ی\u0654", "ئ"),
        ("ے\u0654", "ئ"),
        ("ۓ", "ئ"),
        ("سـ\u0654ل", "سٔل".replace("\u0654", "")),
        ("ۃ", "ة"),
        ("ٱلرَّحْمَـٰنِ", "ٱلرحمن"),
        ("٣٫٥", "٣٫٥"),
        ("ا\u0301", "ا"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_light(word, plain):
    assert chars.light(word) == plain


@pytest.mark.parametrize(
    ("word", "vocalised"),
    [
        ("يُؤَكِّدُ", "ي\u064fؤ\u064eك\u0651\u0650د\u064f"),
        ("ك\u0650\u0651", "ك\u0651\u0650"),
        ("ك\u0650ـ\u0651", "ك\u0651\u0650"),
        ("ك\u0650\u200f\u0651", "ك\u0651\u0650"),
        ("و\u064e\u0654", "ؤ\u064e"),
        ("ب\ufe76", "ب\u064e"),
        ("ب\ufc60", "ب\u0651\u064e"),
        ("هٰذا", "هذا"),
        ("قال", "قال"),
    ],
)
def test_marks(word, vocalised):
    assert chars.marks(word) == vocalised
    assert chars.light(vocalised) == chars.light(word)


def test_word_takes_marks_joiners_and_controls_inside_only():
    text = "قال\u200f الوَزِيـرُ، «إنّه» کتاب ال\u200fوزير\u200c 3.5 ﷺ مسو\u0654ول٣"
    assert re.findall(chars.WORD, text) == [
        "قال", "الوَزِيـرُ", "إنّه", "کتاب", "ال\u200fوزير", "ﷺ", "مسو\u0654ول",
    ]  # fmt: skip


def test_every_letter_of_the_script_makes_a_word():
    """The class is written by hand: hold it against the character database."""
    blocks = (*range(0x600, 0x700), *range(0x750, 0x780), *range(0x870, 0x900),
              *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF))  # fmt: skip
    for code in blocks:
        char = chr(code)
        is_letter = unicodedata.category(char) in ("Lo", "Lm")
        a_mark = re.fullmatch(f"[{chars.EXTENDERS}]", char) or char == "\ufe73"
        if unicodedata.category(char) != "Cn":
            assert bool(re.fullmatch(chars.WORD, char)) == (
                (is_letter and not a_mark) or char in "\ufdfa\ufdfb"
            ), ascii(char)
        if unicodedata.category(char) == "Mn" and not 0xFE00 <= code < 0xFE10:
            assert a_mark, ascii(char)
        if unicodedata.category(char) == "Cf":
            assert re.fullmatch(f"[{chars.CONTROLS}]", char), ascii(char)


def test_classes_are_those_of_pyarabic():
    for name, members in chars.pyarabic_classes().items():
        assert sorted(members) == sorted(getattr(chars, name)), name


def test_pyarabic_is_not_imported_before_it_is_asked_for():
    code = (
        "import sys, claimlib.chars as c; c.fold('ﻻ'); assert 'pyarabic.araby' not in sys.modules"
    )
    # Not claimlib itself: its package may import more than this module.
    subprocess.run([sys.executable, "-c", code], check=True)


def test_tables_are_flat():
    for source, target in chars.LOOKALIKES.items():
        assert chars.light_char(target) == target == chars.light_char(source)
    for char in map(chr, range(0x600, 0x700)):
        assert chars.key_char(chars.key_char(char)) == chars.key_char(char)
        assert chars.key_char(chars.light_char(char)) == chars.key_char(char)
