"""An nginx in front of several servers, as a service runs them; only on this machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.browser.serving import Served, free_port

MISSING: Final = (
    "make soak needs nginx: install it (Debian or Ubuntu: sudo apt install nginx-light; "
    "macOS: brew install nginx)."
)
# A founder stays on one server: a cookie without any meaning decides which. If that server is gone,
# the next one takes over and learns everything from the founder's own phone.
CONFIGURATION: Final = """
daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; server_tokens off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  map $cookie_dalil_at $at {{ default $cookie_dalil_at; "" $request_id; }}
  map $cookie_dalil_at $new {{ default ""; "" "dalil_at=$request_id; Path=/; HttpOnly; SameSite=Strict"; }}
  map $http_upgrade $connection_upgrade {{ default upgrade; "" close; }}
  upstream dalil {{ hash $at consistent; {servers} }}
  server {{
    listen 127.0.0.1:{port}; listen [::1]:{port};
    location / {{
      proxy_pass http://dalil;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_connect_timeout 2s; proxy_read_timeout 1h;
      proxy_next_upstream error timeout;
      add_header Set-Cookie $new;
      add_header X-Served-By $upstream_addr;
    }}
  }}
}}
"""


def find_nginx() -> str:
    """Return the path of nginx; as root on Debian, install it; else say what is missing."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    found = shutil.which("nginx", path=path)
    if found is None and Path("/etc/debian_version").exists() and os.geteuid() == 0:
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "timeout": 300}
        for command in ("update", "install -y --no-install-recommends nginx-light"):
            subprocess.run(["apt-get", *command.split()], capture_output=True, check=False, **quiet)  # type: ignore[call-overload]  # noqa: S603, S607
        found = shutil.which("nginx", path=path)
    if found is None:
        raise SystemExit(MISSING)
    return found


@dataclass
class Front:
    """One nginx and the servers behind it."""

    servers: list[Served]
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Return the address to open in a browser."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Start nginx and wait until it answers."""
        servers = " ".join(
            f"server 127.0.0.1:{one.port} max_fails=1 fail_timeout=5s;" for one in self.servers
        )
        written = CONFIGURATION.format(folder=self.folder, servers=servers, port=self.port)
        path = self.folder / "nginx.conf"
        path.write_text(written, "utf-8")
        command = [find_nginx(), "-c", str(path), "-p", str(self.folder)]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603
        end = time.monotonic() + 10
        while not self._answers():
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError((self.folder / "error.log").read_text("utf-8")[-2000:])
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop nginx."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)

    def server_at(self, place: str) -> Served:
        """Return the server that nginx names by its address and port."""
        return next(one for one in self.servers if place.endswith(f":{one.port}"))

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=2) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False
