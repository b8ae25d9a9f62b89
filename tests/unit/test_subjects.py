"""The grammatical subject of a statement's clause: a mention, a pronoun, or none told."""

from __future__ import annotations

import pytest

from claimlib import SourceType, analyze

TOLD = [
    ("أكدت الشرطة أن السائق هرب.", "السائق"),
    ("أوضح المدرب أن ثلاثة لاعبين سيغيبون.", "ثلاثة لاعبين"),
    ("يبدو أن الطرفين يسعيان إلى الصلح.", "الطرفين"),
    ("سجلت وزارة الصحة 214 إصابة.", "وزارة الصحة"),
    ("قالت هدى إن والدها مريض.", "والدها"),
    ("قال المدير إنه تمت إزالة السور.", "إزالة السور"),
    ("يستحق لاعبا الفريق المكافأة.", "لاعبا الفريق"),
]
PRONOUN = [
    "أعلنت الشركة أنها ستغلق المصنع.",
    "قال المدرب إنه لم يتلق أي عرض.",
    "قال الجيران إنهم رفضوا العرض.",
    "رفضوا العرض.",
    "تلقت عروضا كثيرة.",
    "لم تكشف النيابة ما إذا كانت ستلاحق مسؤولين.",
]


@pytest.mark.parametrize(("text", "subject"), TOLD)
def test_a_subject_is_told(text: str, subject: str) -> None:
    found = analyze(text).statements[-1].subject
    assert found is not None
    assert found.text == subject


@pytest.mark.parametrize("text", PRONOUN)
def test_a_pronoun_or_an_ending_is_the_subject(text: str) -> None:
    found = analyze(text).statements[-1].subject
    assert found is not None
    assert found.type is SourceType.PRONOUN
