"""What is written onto a word: which letters at its ends are particles, article and pronoun."""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    AL,
    ALEFS_WITH_HAMZA,
    CLITICS,
    CONJUNCTIONS,
    FA,
    FUTURE,
    HAMZA,
    HIS,
    IMPERFECT,
    KA,
    LI,
    MADDA,
    MAQSURA,
    OF_FIRST,
    OF_YOU,
    OPENED,
    PREPOSITIONS,
    SEATS,
    SHE,
    TEH_MARBUTA,
    TEH_MARBUTA_WRITTEN,
    THEY,
    WA,
    YEH,
)
from .classes import COMP, DEM, KANA, MEDIA, NAME, ORG, PERSON, PLACE, PREP, PRON, QUANT, REL, TIME
from .word_lists import WordLists

__all__ = ["STEM_TAGS", "Clitics"]

STEM_TAGS: Final = frozenset("nma")
_NO_VERB_TAGS: Final = frozenset("nmagcuf")


class Clitics(WordLists):
    """Takes a form apart, as far as the lists and the table of forms support it."""

    def _quality(self, stem: str) -> bool:
        """Tell whether a word is an adjective, and no name besides."""
        tags = self.tags.tags(stem)
        return "a" in tags and "g" not in tags

    def _is_of(self, key: str, kinds: str) -> bool:
        """Tell whether a form is likeliest of one of the parts of speech."""
        tags = self.tags.tags(key)
        return tags != "" and tags[0] in kinds

    def _known(self, key: str) -> bool:
        return key in self.tags or key in self.bits or key in self.function

    def _of_perfect(self, core: str) -> bool:
        """Tell whether a form that the table lacks, or guessed at, is one of a perfect that it has.

        «استهجنت», «أفتت», «راوغوا»: no noun ends so, but in «ات».
        """
        if len(core) < 4 or core in self.given or core in self.names:
            return False
        ending = SHE if core[-1] == SHE else THEY if core.endswith(THEY) else ""
        stem = core[: -len(ending)]
        if not ending or len(stem) < 3 or stem[-1] == ACCUSATIVE_ENDING:
            return False
        # of a fifth stem he and she are spelled alike, and its deed: تهكم
        kinds = "pim" if stem[0] == SHE and len(stem) > 3 else "p"
        return self._is_of(stem, kinds) or (ending == SHE and self._is_of(stem + YEH, "p"))

    def _owned(self, key: str, pronouns: tuple[str, ...]) -> tuple[str, str]:
        """Strip a pronoun from a word that has no other clitics: the core and the pronoun."""
        if key in self.function:
            return key, ""
        for pronoun in pronouns:
            stem = key[: -len(pronoun)]
            if self.function_pronoun.get(stem):
                return stem, pronoun
        if key in self.tags or key in self.bits:
            return key, ""
        return self._pronoun(key, pronouns) or (key, "")

    def _possessed(self, key: str, spelled: str) -> bool:
        """Tell whether a word in ه (not ة) is a known noun with a pronoun: دوره, no دورة."""
        if spelled[-1:] != HIS or len(key) < 4:
            return spelled[-1:] == HIS and self.function.get(key[:-1], 0) & QUANT != 0  # كله
        if key.startswith(AL) and key in self.bits:
            return False  # الله
        if key in self.own_heh:
            return False  # فقيه, نزيه
        if self.bits.get(key, 0) & (MEDIA | ORG) and key[:-1] not in self.bits:
            return False  # شبكه for شبكة, but not شعبه
        if self.tags.tags(key)[:1] == "d":
            return False  # بدوره
        if key[0] == LI and len(key) > 5 and self.bits.get(self._closed(key[1:-1]), 0) & PERSON:
            return False  # «قال لزوجته»: no viscosity
        tags = self.tags.tags(key[:-1])
        listed = key in self.function and key not in self.annexing
        noun = tags[:1] in ("n", "m") or tags[:2] == "pm"  # وصفه, of the verbal noun
        if not noun and key[-2] == OPENED:
            alone = key[:-2] + TEH_MARBUTA
            noun = self.bits.get(alone, 0) & PERSON != 0  # زوجته, whatever is spelled زوجت
        return noun and not listed

    def _closed(self, core: str) -> str:
        """Return a noun without its pronoun as it stands alone: حكومت(ه) is حكومة, شكوا(ه) شكوى."""
        if core[-1] == ACCUSATIVE_ENDING and core not in self.bits:
            alone = core[:-1] + YEH
            return alone if self.tags.tags(alone)[:1] == "n" or alone in self.bits else core
        alone = core[:-1] + TEH_MARBUTA
        if core[-1] != OPENED or len(core) < 4 or core in self.bits:
            return core  # بيته
        noun = alone in self.bits or self.tags.tags(alone)[:1] in ("n", "m")
        return alone if noun else core

    def _split(
        self, key: str, pronouns: tuple[str, ...], spelled: str
    ) -> tuple[str, str, bool, str, str]:
        """Return the likeliest way to strip the word, which may end in ``pronouns``."""
        function = self.function
        if key in function:
            return "", "", False, key, ""
        if pronouns and key[0] in CONJUNCTIONS and len(key) > 3:
            stripped = self._pronoun(key[1:], pronouns)
            known = key in self.tags or key in self.bits
            if known and spelled[-1:] != TEH_MARBUTA_WRITTEN and key not in self.bits:
                # ففيه, وفيها: the table guessed at a name or an adjective (وفية)
                known = bool(self.tags.tags(key).strip("ga")) or len(key) < 4
            if stripped and stripped[0] in self.function_pronoun and not known:
                return key[0], "", False, stripped[0], stripped[1]
        options = [("", key)]
        if key[0] in CONJUNCTIONS and len(key) > 2:
            rest = key[1:]
            known_whole = key in self.tags or key in self.bits
            if rest in function and (len(rest) > 1):
                # فعلي and والي, spelled with ي, are words of their own, and so is a listed وحدة
                folded = rest in self.in_maqsura
                own = (known_whole and spelled[-1:] == YEH) if folded else key in self.bits
                if key[0] == FA and key[-1] == SHE and self.tags.tags(key)[:1] == "p":
                    own = True  # فتحت is "she opened" before it is "and under"
                if not own:
                    return key[0], "", False, rest, ""
            if rest.startswith(AL) and len(rest) > 4:
                owned = self._pronoun(key, pronouns) if pronouns else None
                if owned and self.bits.get(self._closed(owned[0]), 0) & PERSON:
                    return "", "", False, owned[0], owned[1]  # والدها: no article has an owner
                options = [(key[0], rest)]
            elif known_whole:
                options = [("", key), (key[0], rest)]
            elif key[0] == FA and len(rest) < 3:
                options = [("", key)]
            else:
                options = [(key[0], rest), ("", key)]
        if pronouns and len(options) > 1 and options[0][0] and len(key) > 4:
            # فريقه, وزيرهم: a listed noun with a pronoun, before a conjunction is taken off
            owned = self._pronoun(key, pronouns)
            if owned and spelled[1:2] in ALEFS_WITH_HAMZA and key[0] == WA:
                owned = None  # «وأسهم الوزير»: a hamza begins the word behind و
            if owned and owned[1][-1] == YEH and spelled[-1:] == MAQSURA and key[1:] in self.tags:
                owned = None  # «وعانى الوزير»
            if owned and (
                owned[0] in self.bits
                or (key[0] == FA and self.tags.tags(owned[0])[:1] in ("n", "m"))
                or (key[0] == WA and self.tags.tags(owned[0])[:1] == "p")
            ):
                return "", "", False, owned[0], owned[1]
        for conjunction, rest in options:
            hamza = spelled[len(key) - len(rest) :][:1] in ALEFS_WITH_HAMZA or (
                len(rest) == 4 and spelled[-1:] == MAQSURA
            )  # القى, as it is written without its hamza
            if spelled[-1:] == MAQSURA and rest[:2] == AL:
                if self.tags.tags(rest)[:1] == "p":
                    return conjunction, "", False, rest, ""  # التقى, no «ال» and «تقي»
            if rest[:2] == AL and spelled[len(key) - len(rest) :][:1] == MADDA and len(rest) > 2:
                return conjunction, "", False, rest, ""  # آلين, آلاف: the article has no madda
            inner = spelled[len(key) - len(rest) + 1 :][:1] in ALEFS_WITH_HAMZA
            found = self._strip(rest, conjunction, pronouns, hamza, inner)
            if found is not None:
                if conjunction == FA and not found[2] and self._foreign_name(found[3]):
                    if spelled[1:2] not in ALEFS_WITH_HAMZA:
                        break  # فاينشتاين, فليك; but فإيران, فمازن, فأوباما
                return found
        conjunction, rest = "", key
        joined = rest[0] == WA and len(rest) > 3 and rest[1:3] != AL
        if joined or (rest[0] == FA and self._of_perfect(rest[1:])):
            conjunction, rest = rest[0], rest[1:]  # «واستهجنت», «فاستهجنت»
        return conjunction, "", False, rest, ""

    def _called(self, key: str, spelled: str) -> bool:
        """Tell whether a first name is in no table: فتحي, لميس, but فآخر, «وسن التقاعد»."""
        if key in self.tags or key in self.bits:
            return False
        if key[0] not in CLITICS:
            return key[-1] == YEH and self.tags.tags(key[:-1])[:1] == "m"  # عزمي, رشدي
        if any(letter in ALEFS_WITH_HAMZA or letter == MADDA for letter in spelled):
            return False
        return key[0] != WA or self.tags.tags(key[1:])[:1] != "n"

    def _foreign_name(self, rest: str) -> bool:
        """Tell whether what is behind ف is known as a name alone, and of no place or first name."""
        return (
            not self.tags.tags(rest).strip("g")
            and rest in self.tags
            and not self.bits.get(rest, 0) & (PLACE | ORG)
            and rest not in self.given
        )

    def _strip(
        self,
        rest: str,
        conjunction: str,
        pronouns: tuple[str, ...],
        hamza: bool = False,
        inner: bool = False,
    ) -> tuple[str, str, bool, str, str] | None:
        """Strip what is behind a conjunction; its first letter has a hamza, or its second."""
        function = self.function
        if rest in function:
            return conjunction, "", False, rest, ""
        head = rest[0]
        # أنه, بأن, بأنها, لأنهم: a complementizer shows through whatever is attached to it
        for pronoun in pronouns:
            stem = rest[: -len(pronoun)]
            if self.function_pronoun.get(stem):
                return conjunction, "", False, stem, pronoun
        if head in PREPOSITIONS:
            if function.get(rest[1:], 0) & COMP:
                return conjunction, head, False, rest[1:], ""
            for pronoun in pronouns:
                stem = rest[1 : -len(pronoun)]
                if self.function_pronoun.get(stem, 0) & COMP:
                    return conjunction, head, False, stem, pronoun
        elif head == AL[0] and rest[1:2] == AL[1] and len(rest) > 3:
            if rest in self.bits:
                return conjunction, "", False, rest, ""  # listed with its ال: الآن
            core = rest[2:]
            # the article has no hamza: ألقى, ألكسيس
            own = hamza and (rest in self.tags or self.tags.tags(core) in ("", "g"))
            if own and core not in self.bits:
                if rest not in self.tags:
                    return conjunction, "", False, *self._owned(rest, pronouns)  # إلغائه
            elif core in self.bits or core in self.tags:
                only = self.tags.tags(core)
                if core in self.bits or rest not in self.tags or not set(only) <= {"p", "i"}:
                    return conjunction, "", True, core, ""
                return conjunction, "", False, rest, ""  # والتحق: no verb has the article
            elif rest not in self.tags:
                owned = self._pronoun(rest, pronouns) if pronouns else None
                if owned and self.tags.tags(owned[0])[:1] in ("p", "m"):
                    return conjunction, "", False, *owned  # التقطها, التزامها: no article
                return conjunction, "", True, core, ""
        if head in PREPOSITIONS:
            if len(rest) > 4 and head != LI and rest[1:3] == AL:
                whole = self.tags.tags(rest)
                core = rest[3:]
                foreign = (len(core) < 3 and self.tags.tags(core) == "g") or (
                    head == KA and (whole == "g" or not self._known(core))
                )
                if inner:  # بإلغاء, بألمانيا: the article has no hamza
                    if not whole:
                        return conjunction, head, False, *self._owned(rest[1:], pronouns)
                elif (not whole or core in self.tags) and not foreign:  # بالين, كاليانا: names
                    return conjunction, head, True, core, ""
            if head == LI and rest[1:2] == LI and len(rest) > 3:
                core = rest[2:]
                whole = rest[1:]
                listed = whole in self.bits and core not in self.bits
                if whole in self.given and self.tags.tags(core)[:1] not in STEM_TAGS:
                    return conjunction, LI, False, whole, ""  # للينا
                if listed or (not self._known(core) and self._known(whole)):
                    proper = listed and self.tags.tags(whole)[:1] == "g"
                    return conjunction, LI, not proper, whole, ""  # للاعب, للجنة, للبنان
                if self._known(core) or not self._known(rest):
                    return conjunction, LI, True, core, ""
            if function.get(rest[1:], 0) & (DEM | REL):
                return conjunction, head, False, rest[1:], ""
            if head != KA and function.get(rest[1:], 0) & QUANT:
                return conjunction, head, False, rest[1:], ""  # بكل, be it listed as a verb
            if rest in self.tags or rest in self.bits:
                if (
                    head == LI
                    and rest not in self.bits
                    and rest[1:] in self.bits
                    and (
                        self.tags.tags(rest[1:])[:1] == "m"
                        or (len(rest) > 5 and self.tags.tags(rest) == "n")
                    )
                ):
                    return conjunction, head, False, rest[1:], ""  # لمكافحة, لتغريدة
                if head == LI and len(rest) > 5 and rest not in self.bits:
                    if self.tags.tags(rest) == self.tags.tags(rest[1:]) == "g":
                        return conjunction, head, False, rest[1:], ""  # لترامب
                return conjunction, "", False, rest, ""
            if len(rest) > 2:
                core = rest[1:]
                if function.get(core, 0) & (COMP | DEM | REL | PRON | PREP | QUANT):
                    return conjunction, head, False, core, ""
                if core in self.tags or core in self.bits:
                    tags = self.tags.tags(core) or "n"
                    if not _NO_VERB_TAGS.isdisjoint(tags) or (head == LI and "i" in tags):
                        return conjunction, head, False, core, ""
        elif rest in self.tags or rest in self.bits:
            return conjunction, "", False, rest, ""
        if head == FUTURE and len(rest) > 3 and rest[1] in IMPERFECT:
            tags = self.tags.tags(rest[1:])
            if "i" in tags or function.get(rest[1:], 0) & KANA:
                return conjunction, "", False, rest[1:], ""
            object_of = (
                self._pronoun(rest[1:], pronouns, verbs=True) if rest[1] in IMPERFECT[:3] else None
            )
            if object_of and self.tags.tags(object_of[0])[:1] == "i":
                return conjunction, "", False, *object_of
        if not pronouns:
            return None
        found = self._pronoun(rest, pronouns)
        if found:
            return conjunction, "", False, found[0], found[1]
        if head in PREPOSITIONS and len(rest) > 3:
            found = self._pronoun(rest[1:], pronouns)
            if found:
                return conjunction, head, False, found[0], found[1]
        return None

    def _pronoun(
        self, rest: str, pronouns: tuple[str, ...], *, verbs: bool = False
    ) -> tuple[str, str] | None:
        for pronoun in pronouns:
            if len(rest) > len(pronoun) + 1:
                core = rest[: -len(pronoun)]
                if core in self.function_pronoun and not verbs:
                    return core, pronoun
                candidates = [core]
                if core[-1] == OPENED and not verbs:  # no verb ends in ة: «سيرتها», no future
                    candidates = [core[:-1] + TEH_MARBUTA, core]
                    if self.tags.tags(core)[:1] == "p" and candidates[0] not in self.bits:
                        candidates.reverse()  # أجرته: she held it
                elif core.endswith(SEATS):
                    candidates = [core[:-1] + HAMZA, core]  # لقائه, لقاؤه
                elif core[-1] == "ا":
                    candidates = [core[:-1] + "ي", core]
                elif core[-1] == "و":
                    candidates = [core + "ا", core]
                for candidate in candidates:
                    listed = self.bits.get(candidate, 0) & ~(TIME | PLACE | NAME)
                    if len(candidate) > 2 and (candidate in self.tags or listed):
                        tags = self.tags.tags(candidate) or "n"
                        if pronoun in ("ي", "ني") and tags[0] not in "nmp":
                            continue
                        if tags == "g" and pronoun in (OF_YOU, OF_FIRST[0]):
                            continue  # nobody's name: كوجاك, كورونا
                        return candidate, pronoun
        return None
