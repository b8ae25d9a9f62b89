"""Mentions of one holder: names, surnames, titles, and the nouns that come back with ال."""

from __future__ import annotations

import pytest

from claimlib import analyze


def holders(text: str) -> list[list[str]]:
    """Return the mentions of each holder, as they are written."""
    return [[actor.text for actor in group if actor.text] for group in analyze(text).actors]


ONE = [
    (
        "قال الدكتور نبيل حداد وزير المالية إن الأسعار ترتفع. وأضاف وزير المالية أن الأزمة عابرة.",
        "الدكتور نبيل حداد وزير المالية",
        "وزير المالية",
    ),
    (
        "أكد الخبير سامي مغازي أن السوق ضعيفة. وأوضح مغازي أن البيع توقف.",
        "الخبير سامي مغازي",
        "مغازي",
    ),
    (
        "قال الوزير سامي حداد إن الأسعار ترتفع. وأضاف حداد أن الأزمة عابرة.",
        "الوزير سامي حداد",
        "حداد",
    ),
    (
        "أكد توماس نيلسون مدير الشركة أن الإنتاج توقف. وأوضح نيلسون أن السوق ضعيفة.",
        "توماس نيلسون مدير الشركة",
        "نيلسون",
    ),
    (
        "أكد مبعوث الأمم المتحدة إلى سوريا ستيفان دي ميستورا أن الهدنة قائمة. وقال دي ميستورا إن "
        "المحادثات مستمرة.",
        "مبعوث الأمم المتحدة إلى سوريا ستيفان دي ميستورا",
        "دي ميستورا",
    ),
    ("ذكر مصدر أمني أن الطريق مغلق. وأضاف المصدر أن الفرق تعمل.", "مصدر أمني", "المصدر"),
    (
        "أعلنت شركة مايكروسوفت أن البرنامج جاهز. وقالت الشركة إنه مجاني.",
        "شركة مايكروسوفت",
        "الشركة",
    ),
    (
        "قال وزير المالية سامي حداد إن الأسعار ترتفع. وأضاف الوزير أن الأزمة عابرة.",
        "وزير المالية سامي حداد",
        "الوزير",
    ),
]


@pytest.mark.parametrize(("text", "full", "short"), ONE)
def test_a_shorter_mention_joins_the_fuller_one(text: str, full: str, short: str) -> None:
    assert [full, short] in holders(text)
    document = analyze(text)
    assert document.statements_by(full) == document.statements_by(short)


def test_two_persons_of_one_family_stay_two() -> None:
    text = (
        "قال الوزير سامي حداد إن الأسعار ترتفع. وأكد المدير نبيل حداد أن السوق ضعيفة. "
        "وأضاف حداد أن الأزمة عابرة."
    )
    assert holders(text) == [["الوزير سامي حداد"], ["المدير نبيل حداد", "حداد"]]


def test_whom_somebody_serves_is_somebody_else() -> None:
    text = "قال سامي حداد إن المال ضاع. وأكد محامي حداد أن المحكمة ستنظر في القضية."
    assert holders(text) == [["سامي حداد"], ["محامي حداد"]]
    text = "قالت هدى خوري إن المال ضاع. وأكد مستشار خوري أن المحكمة ستنظر في القضية."
    assert holders(text) == [["هدى خوري"], ["مستشار خوري"]]
    text = "قال المدعي العام الفرنسي إن القضية أغلقت. وأكد الخبير الطبي الفرنسي أنها قائمة."
    assert len(holders(text)) == 2


MEANT = [
    (
        "قالت الكاتبة سلمى حداد إن المسرحية جديدة. وتدور المسرحية حول فتاة تترك البيت لتتولى الجدة "
        "تربيتها، وأضافت أن العرض سيستمر.",
        "الكاتبة سلمى حداد",
    ),
    ("تحدث المدير سامي حداد عن المشروع، وأضاف أن العمل سيبدأ.", "المدير سامي حداد"),
    ("خرج المدير سامي حداد عن صمته فقال إن الشركة ستغلق أبوابها.", "المدير سامي حداد"),
    (
        "بهذه المناسبة رفع المهندس سامي حداد أجمل التهاني إلى القيادة، مؤكدا الاستمرار في العمل.",
        "المهندس سامي حداد",
    ),
    (
        "تناولت الشاعرة هدى حداد قضايا بلدها، فنجدها تقول: لا نريد الحرب.",
        "الشاعرة هدى حداد",
    ),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_whom_the_last_verb_stands_for(text: str, name: str) -> None:
    source = [s for s in analyze(text).statements if s.cues][-1].source
    assert source.antecedent is not None
    assert text[source.antecedent.slice] == name
