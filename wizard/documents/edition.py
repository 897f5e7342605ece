"""What a document says of itself: for whom it is, where its light page is, who answers for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from wizard.content.model import Lang
from wizard.content.shared import Change, Reviewer
from wizard.documents.lines import about_list, expired_lines
from wizard.documents.view import HelpView
from wizard.documents.wording import voice
from wizard.guidance.checklist_model import Checklist


@dataclasses.dataclass(frozen=True)
class Edition:
    """One copy of a checklist: its language, its reader, and the server it comes from."""

    lang: Lang
    shareable: bool = False
    """True for a copy without anything personal."""
    address: str | None = None
    """The address of the app, without a slash at its end; None if no server is known."""
    query: str = ""
    """The link of the list, as `write_link` writes it; empty for a short plan, which has none."""
    served: bool = False
    """True for a page shown by the server itself: its links then need no address."""
    operator: str | None = None
    """Who runs the server; None for a trial version."""
    reviewers: tuple[Reviewer, ...] = ()
    """Who signed for having read texts."""
    province: str | None = None
    notices: tuple[str, ...] = ()
    """Keys of the sentences to say first: what is wrong with the link."""
    changes: tuple[Change, ...] = ()
    """What changed on this list since the link was made, if it is an old one."""
    help: tuple[HelpView, ...] = ()
    """Who may help, for the founder's own paper."""

    def link(self, document: str) -> str | None:
        """Return the address of a document of this list ("checklist.pdf"), if there is a server."""
        if self.served and self.query:
            return f"./{document}?{self.query}"
        return self.link_from_afar(document)

    def link_from_afar(self, document: str) -> str | None:
        """Return the whole address of a document, for a QR code or a message."""
        if self.address is None or not self.query:
            return None
        return f"{self.address}/{document}?{self.query}"


def about_lines(checklist: Checklist, edition: Edition) -> tuple[str, ...]:
    """Return for whom and from when the list is."""
    say = voice(edition.lang)
    lines = (
        *about_list(checklist, edition.lang, edition.province),
        say("about.made", date=checklist.today),
    )
    return lines if checklist.form is not None else (*lines, say("certainty.advice"))


def notice_lines(checklist: Checklist, edition: Edition) -> tuple[str, ...]:
    """Return what must be said before anything else."""
    say = voice(edition.lang)
    keys = [*edition.notices, *([checklist.warning] if checklist.warning is not None else [])]
    lines = [say(f"warning.{key}", version=checklist.content) for key in keys]
    return (*lines, *_change_lines(edition), *expired_lines(checklist, edition.lang))


def _change_lines(edition: Edition) -> Iterator[str]:
    """Return what changed since an old link was made, each with its day, or that nothing did."""
    if "old-link" not in edition.notices:
        return
    say = voice(edition.lang)
    if not edition.changes:
        yield say("warning.unchanged")
    for change in edition.changes:
        yield say("warning.changed", date=change.date, text=change.text[edition.lang])


def foot_lines(checklist: Checklist, edition: Edition) -> tuple[str, ...]:
    """Return the lines that stand at the foot of every document."""
    say = voice(edition.lang)
    lines = [say("foot.help")]
    if edition.operator is not None:
        lines.append(say("foot.operator", operator=edition.operator))
    else:
        lines.append(say("foot.trial"))
    lines.append(_readers(edition))
    read = [source.read for source in checklist.sources]
    if read:
        lines.append(say("foot.read", date=max(read)))
    return (*lines, version_line(checklist, edition))


def version_line(checklist: Checklist, edition: Edition) -> str:
    """Return the version of the content."""
    return voice(edition.lang)("foot.version", version=checklist.content)


def file_name(checklist: Checklist, lang: Lang, ending: str) -> str:
    """Return a name for a file of this list, in letters any system reads."""
    form = checklist.form or "plan"
    return f"dalil-{form}-{lang}-{checklist.today:%Y-%m-%d}.{ending}"


def _readers(edition: Edition) -> str:
    say, lang = voice(edition.lang), edition.lang
    names = [
        say("foot.reviewer", name=reader.name, office=reader.office[lang], date=reader.date)
        for reader in edition.reviewers
    ]
    return (
        say("foot.reviewed", names=say("join.semicolon").join(names))
        if names
        else say("foot.unread")
    )
