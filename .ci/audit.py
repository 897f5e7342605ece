"""Look up known weaknesses in what we install; say so when that cannot be done."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

COMMAND = ["-m", "pip_audit", "--requirement", "requirements-dev.txt", "--no-deps"]
OPTIONS = ["--disable-pip", "--progress-spinner", "off", "--format", "json"]


def main() -> int:
    """Print what was found, or that nothing could be; return 1 when a weakness is known."""
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, *COMMAND, *OPTIONS], capture_output=True, text=True, check=False
    )
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return _say_not_checked(done.stderr.strip().splitlines()[-1:] or ["no answer"])
    missed = [each["name"] for each in found if "skip_reason" in each]
    weak = [each for each in found if each.get("vulns")]
    for each in weak:
        for weakness in each["vulns"]:
            fixed = ", ".join(weakness["fix_versions"]) or "none yet"
            print(f"{each['name']} {each['version']}: {weakness['id']}, fixed in: {fixed}")
    if missed:
        _say_not_checked([f"{len(missed)} of {len(found)} packages could not be looked up"])
    else:
        print(f"{len(found)} packages looked up, {len(weak)} with a known weakness")
    return 1 if weak else 0


def _say_not_checked(why: list[str]) -> int:
    """Say in one sentence that nothing is proven; being offline is no failure of the code."""
    print(f"NOT CHECKED for known weaknesses ({why[0]}); run `make check` again with a connection.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
