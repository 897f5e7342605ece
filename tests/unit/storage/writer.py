"""Run as a process of its own: save one case again and again, and say so after each."""

from __future__ import annotations

import dataclasses
import datetime
import sys

from wizard.content.loading import library
from wizard.storage import Advisor, Configuration, Desk, open_database


def main(address: str, advisor: str, number: str) -> None:
    """Count up in the note of a case, until killed."""
    database = open_database(address)
    who = Advisor(advisor, "writer", "advisor", "Zagora")
    desk = Desk(database, who, Configuration(address), library())
    case = desk.read_case(number, datetime.datetime.now(datetime.UTC))
    while True:
        now = datetime.datetime.now(datetime.UTC)
        facts = dataclasses.replace(case.facts, note=f"saved {case.version}")
        case = desk.save_case(number, case.version, facts, now)
        sys.stdout.write(f"{case.version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
