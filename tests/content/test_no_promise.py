"""No text promises help: you may ask, you may be told no. Three languages, each with its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard.content.loading import PROCEDURES, gather
from wizard.content.model import LANGS, Lang, Localised
from wizard.content.texts import Texts
from wizard.content.walking import every

CODE = Path(__file__).parents[2] / "wizard"
WRITTEN = (
    "programmes/",
    "sectors/",
    "stories.yaml",
    "follow-up.yaml",
    "conflicts.yaml",
    "plans.yaml",
)

PROMISES: dict[Lang, str] = {
    "ar": r"""
        (?<!\w)(?:و|ف)?(?:س|سوف\s)(?:ت|ن|ي)(?:حصل|ستفيد|ستفد|تلق|توصل|منح|عطي|ضمن|مول|قبل)\w*
        | (?<!غير\s)(?<!ليس\s)(?<!شيء\s)(?<!رسالة\s)(?<!إنذار\s)\bمضمونة?\b
        | (?<!لا\s)(?:يحق|من\sحق)\s?(?:ل?ك|ل?كم)\b\s(?:ال)?(?:دعم|مال|منح|استفاد|حصول)\w*
        | \bن(?:منحك|عطيك|ضمن|مول)\w*
        | \bيضمن\sل(?:ك|كم)\b
    """,
    "fr": r"""
        \b(?:vous|tu|ils|elle|il|le\sgroupe|la\scoopérative)\s(?:re)?(?:recevr|obtiendr|toucher|bénéficier|décrocher|gagner)
          (?:ez|as|a|ont)\b
        | \b(?:serez|sera|seront)\s(?:accepté|financé|aidé|subventionné|retenu|payé|pris\sen\scharge)\w*
        | \b(?:est|sont|somme|prime|aide|argent|succès|réponse)\sgaranti(?:e|s|es)?\b
        | \b(?:nous\svous\s(?:donnons|offrons|payons|garantissons|finançons|donnerons|promettons))\b
        | (?<!pas\s)(?<!t-il\s)\bavez\sdroit\sà\s(?:une?\s)?(?:aide|prime|subvention|argent|prêt|don|somme)
    """,
    "en": r"""
        \b(?:you|they|it|the\sgroup|the\scooperative)(?:\swill|'ll|\sshall)\s(?:get|receive|obtain|be\s(?:given|paid|accepted|funded|helped|granted))\b
        | \b(?:is|are|be|money|aid|grant|help|success)\sguaranteed\b
        | \bguaranteed\s(?:aid|money|grant|help|loan|success|answer)\b
        | (?<!not\s)\bentitled\sto\s(?:an?\s|the\s)?(?:aid|money|grant|help|loan|subsidy|support)
        | \bwe\s(?:give|grant|pay|guarantee|promise|fund)\syou\b
    """,
}
"""Words that promise. A guarantee of the State for a loan is a product and no promise, nor is a
registered letter (رسالة مضمونة)."""

PLANTED: dict[Lang, tuple[str, ...]] = {
    "ar": (
        "بعد إيداع الملف ستحصل على 30 ألف درهم.",
        "الدعم مضمون للتعاونيات النسائية.",
        "يحق لك الدعم إذا كنت أقل من 35 سنة.",
        "ستستفيدون من التمويل في سنة 2027.",
        "نمنحك مبلغا لشراء المعدات.",
    ),
    "fr": (
        "Après le dossier, vous recevrez 30 000 DH.",
        "L'aide est garantie aux coopératives de femmes.",
        "Avant 35 ans, vous avez droit à une aide.",
        "Vous obtiendrez une réponse favorable.",
        "Nous vous donnons le matériel.",
        "Votre projet sera financé à 90 %.",
    ),
    "en": (
        "Once the file is in, you will receive 30,000 DH.",
        "Aid is guaranteed to women's cooperatives.",
        "Under 35 you are entitled to a grant.",
        "We give you the equipment.",
        "The cooperative will be funded in 2027.",
    ),
}

HONEST: dict[Lang, tuple[str, ...]] = {
    "ar": (
        "يمكنك أن تسأل، والإدارة هي التي تقرر.",
        "قرض بضمان من الدولة، لدى البنك.",
        "لا شيء مضمون.",
    ),
    "fr": (
        "La garantie de l'État couvre une partie du prêt, la banque décide.",
        "Vous pouvez demander ; la province décide.",
        "Un prêt garanti par Tamwilcom reste une dette.",
        "Vous recevez un récépissé au dépôt.",
    ),
    "en": ("A loan with a State guarantee stays a debt.", "You may ask; the province decides."),
}


def promises(text: str, lang: Lang) -> list[str]:
    """Return the words of a text that promise something."""
    plain = re.sub(r"[\u0640\u064b-\u0652]", "", text).replace("\u00a0", " ").replace("\u2019", "'")
    pattern = re.compile(PROMISES[lang], re.VERBOSE | re.IGNORECASE)
    return [found.group() for found in pattern.finditer(plain)]


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang in LANGS for text in PLANTED[lang]]
)
def test_a_planted_promise_is_caught(lang: Lang, text: str) -> None:
    """What promises is seen, in each language."""
    assert promises(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang in LANGS for text in HONEST[lang]]
)
def test_what_is_honest_passes(lang: Lang, text: str) -> None:
    """A guarantee that one may ask a bank for, a receipt and a refusal are no promises."""
    assert promises(text, lang) == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_content_promises(lang: Lang) -> None:
    """Programmes, sectors, stories, conflicts, plans and the time after creation."""
    shelf = gather(PROCEDURES)
    found = [
        f"{text.page.file}:{text.page.mark((*text.loc, lang)).line}: {words}"
        for text in every(shelf, Localised, *WRITTEN)
        for words in promises(text.record[lang], lang)
    ]
    assert found == []


def _words(lang: Lang) -> Iterator[tuple[str, str]]:
    """Return every text of screens, documents and commands."""
    for folder in sorted(path.parent for path in CODE.rglob("texts/ar.yaml")):
        for key, entry in Texts.load(folder)(lang).entries.items():
            text = entry if isinstance(entry, str) else " | ".join(entry.values())
            yield f"{folder.parent.name}: {key}", text


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_around_it_promises(lang: Lang) -> None:
    """Screens, documents and commands."""
    found = [f"{key}: {words}" for key, text in _words(lang) for words in promises(text, lang)]
    assert found == []
