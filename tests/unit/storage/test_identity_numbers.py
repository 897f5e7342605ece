"""Numbers that name a person are found however they are written; sums, days and years are not."""

from __future__ import annotations

import pytest

from wizard.storage.identity_numbers import has_identity_number, without_identity_numbers


@pytest.mark.parametrize(
    "text",
    [
        "AB123456",
        "ab 123456",
        "CIN: J 12345",
        "carte n°BE-654321.",
        "A.B.12.34.56"[2:],
        "بطاقة AB١٢٣٤٥٦",
        "بطاقة رقم AB ۱۲۳۴۵۶",
        "ＡＢ１２３４５６",
        "AB\u200b12\u200d3456",
        "A\u06401234567",
        "AB_123456",
        "AB 12 34 56",
        "AB–123456",
        "tél 06 12 34 56 78",
        "+212 612-345-678",
        "٠٦١٢٣٤٥٦٧٨",
        "CNSS 123456789",
        "RIB 011 780 0000123456789012 34",
        "vend du miel (AB123456), rendez-vous le 2026-12-01",
        "passeport XY1234567",
        "CINAB123456",
        "بطاقتهاAB123456",
        "بAB١٢٣٤٥٦",
        "AB  123456",
        "AB - 123456",
        "CIN : AB : 123456",
        "AB n° 123456",
        "AB رقم 123456",
        "AB (123456)",
        "AB, 123456",
        "AB=123456",
        "AB\u2212123456",
        "AB'123456",
        "AB123456 12 ruches",
        "123456AB",
        "\u202e654321BA",
        "CIN 123456",
        "carte nationale n° 123456",
        "بطاقتها الوطنية رقم 123456",
        "06  12  34  56  78",
        "06 - 12 - 34 - 56 - 78",
        "06,12,34,56,78",
        "(06)12345678",
    ],
)
def test_found(text: str) -> None:
    """Cards, telephones, accounts: in any digits, spaced or hidden."""
    assert has_identity_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vend 12000 DH de miel par an",
        "prêt de 150 000 dirhams",
        "a 12 000 DH de côté",
        "قرض 150000 درهم",
        "DH 12000",
        "5 000 000 DH",
        "rendez-vous le 24/11/2026 puis 2026-12-01",
        "art. 41 de la loi 112-12",
        "décret 2-15-617, 60 jours",
        "7 membres, 120 kg en 2026",
        "K7T2-M9X4",
        "12 ruches en 2024, 30 en 2026",
        "commune 01.051",
        "تبيع 300 كلغ من العسل سنة 2026",
        "de 10 000 à 15 000 DH",
        "entre 10 000 et 20 000",
        "lot de 25 000 plants, et 15 000 en mars",
        "en 2026 30 ruches",
        "le 12 11 2026",
        "prix de 12.500,00 DH",
        "norme ISO 22000:2018",
        "facture n° 123456",
        "12000DH, 15000L, 20000 m²",
        "cinq femmes, 12 000 plants",
        "une carte de visite, 15 000 plants",
        "بطاقة المشروع: 12 000 شجرة",
        "carte demandée. 12 000 plants",
    ],
)
def test_not_found(text: str) -> None:
    """What an honest note says: sums, quantities, days, articles, the number of a case."""
    assert not has_identity_number(text)


def test_plain_data_without_them() -> None:
    """Whatever depth they stand at, and as keys; the rest stays as it is."""
    sheet = {"idea": "miel", "who": ["AB123456", "Fes"], "AB123456": 1, "n": 612345678, "ok": True}

    assert without_identity_numbers(sheet) == (
        {"idea": "miel", "who": ["", "Fes"], "n": None, "ok": True},
        True,
    )
    assert without_identity_numbers({"a": [1, None, "b"]}) == ({"a": [1, None, "b"]}, False)
