"""Programmes and offices as plain data, in one language."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.model import Lang, SourceRef
from wizard.content.shared import Contact, Office
from wizard.documents.as_json import Json, source_json
from wizard.documents.shapes_support import AuthorityShape, ProgrammeShape
from wizard.documents.support_words import (
    call_words,
    match_openings,
    match_reasons,
    opening_words,
    reason_words,
    verdict_id,
)
from wizard.guidance.checklist_model import Place
from wizard.guidance.citing import cited
from wizard.guidance.support import LineMatch, Match, Support


def support_json(library: Library, support: Support, lang: Lang) -> list[Json]:
    """Return every programme, the likeliest and earliest first."""
    return [
        ProgrammeShape.model_validate(_programme(library, match, lang)).model_dump(mode="json")
        for match in support.matches
    ]


def offices_json(library: Library, places: Iterable[Place], lang: Lang) -> list[Json]:
    """Return every authority with the offices known to serve a place."""
    return [
        AuthorityShape.model_validate(_authority(library, place, lang)).model_dump(mode="json")
        for place in places
    ]


def _programme(library: Library, match: Match, lang: Lang) -> Json:
    programme, standing = match.programme, match.lines[0].standing
    return {
        "id": programme.id,
        "title": programme.title[lang],
        "body": programme.body[lang],
        "moment": match.moment,
        "verdict": verdict_id(match.verdict),
        "state": match.state,
        "state_on": standing.on,
        "reasons": match_reasons(library, match, lang),
        "opens_if": match_openings(library, match, lang),
        "ask": [question[lang] for question in programme.ask],
        "how": programme.how[lang],
        "papers": [paper[lang] for paper in programme.papers],
        "wrong": [text[lang] for text in programme.wrong],
        "lines": [_line(library, found, lang) for found in match.lines],
        "authority": programme.authority,
        "offices": [office.id for office in match.place.offices],
        "private": programme.private,
        "certainty": programme.certainty,
        "sources": _sources(library, programme.sources, lang),
    }


def _line(library: Library, found: LineMatch, lang: Lang) -> Json:
    line, call = found.line, found.call
    return {
        "id": line.id,
        "title": line.title[lang],
        "what": line.what[lang],
        "gives": list(line.gives),
        "moments": list(line.moments),
        "verdict": verdict_id(found.verdict),
        "state": found.standing.state,
        "state_on": found.standing.on,
        "reasons": [reason_words(library, reason, found, lang) for reason in found.reasons],
        "opens_if": [
            text for reason in found.reasons if (text := opening_words(library, reason, lang))
        ],
        "call": None
        if call is None
        else {
            "id": call.id,
            "year": call.year,
            "provinces": list(call.provinces),
            "here": found.call_is_here,
            "most": call.most,
            "percent": call.percent,
            "own_percent": call.own_percent,
            "text": " ".join(call_words(found, lang)),
            "source": _sources(library, (call.source,), lang)[0],
        },
        "private": line.private,
        "sources": _sources(library, line.sources, lang),
    }


def _authority(library: Library, place: Place, lang: Lang) -> Json:
    authority = place.authority
    return {
        "authority": authority.id,
        "title": authority.title[lang],
        "offices": [_office(library, office, lang) for office in place.offices],
        "find": authority.find[lang] if authority.find is not None else None,
        "url": authority.url,
    }


def _office(library: Library, office: Office, lang: Lang) -> Json:
    return {
        "id": office.id,
        "name": office.name[lang],
        "town": office.town[lang] if office.town is not None else None,
        "address": _contact(office.address) if office.address is not None else None,
        "phones": [_contact(phone) for phone in office.phones],
        "url": office.url,
        "note": office.note[lang] if office.note is not None else None,
        "ask": office.ask[lang] if office.ask is not None else None,
        "verified_on": office.verified_on,
        "sources": _sources(library, office.sources, lang),
    }


def _contact(contact: Contact) -> Json:
    return {
        "value": contact.value,
        "certainty": contact.certainty,
        "source": contact.source.id,
    }


def _sources(library: Library, refs: Iterable[SourceRef], lang: Lang) -> list[Json]:
    return [source_json(citation, lang) for citation in cited(library, refs)]
