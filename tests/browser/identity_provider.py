"""An organisation's own sign-in (OpenID Connect) that lets one person in without asking: for tests."""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

PORT: Final = int(sys.argv[1]) if len(sys.argv) > 1 else 0
ISSUER: Final = f"http://localhost:{PORT}"
PERSON: Final = {"sub": "s-1", "email": "amina@example.org", "email_verified": True}
_NONCES: Final[dict[str, str]] = {}


class Provider(BaseHTTPRequestHandler):
    """Answer discovery, sign-in, keys and tokens."""

    key: RSAKey

    def do_GET(self) -> None:
        """Answer what a browser or the app asks for."""
        address = urlsplit(self.path)
        if address.path == "/auth":
            self._send_back(dict(parse_qsl(address.query)))
        elif address.path == "/keys":
            self._say({"keys": [self.key.as_dict(private=False)]})
        elif address.path == "/me":
            self._say(PERSON)
        else:
            self._say(_discovery())

    def do_POST(self) -> None:
        """Give the token that names the person."""
        now = int(time.time())
        claims = {**PERSON, "iss": ISSUER, "aud": "dalil", "iat": now, "exp": now + 300}
        token = jwt.encode({"alg": "RS256", "kid": "k"}, {**claims, **_NONCES}, self.key)
        kind = {"access_token": "a", "token_type": "Bearer", "expires_in": 300}
        self._say({**kind, "id_token": token})

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is given
        """Write nothing."""

    def _send_back(self, query: dict[str, str]) -> None:
        _NONCES["nonce"] = query["nonce"]
        back = urlencode({"code": "c", "state": query["state"]})
        self.send_response(302)
        self.send_header("Location", f"{query['redirect_uri']}?{back}")
        self.end_headers()

    def _say(self, what: dict[str, Any]) -> None:
        content = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _discovery() -> dict[str, Any]:
    ends = {"authorization": "auth", "token": "token", "userinfo": "me"}
    return {
        "issuer": ISSUER,
        "jwks_uri": f"{ISSUER}/keys",
        **{f"{name}_endpoint": f"{ISSUER}/{path}" for name, path in ends.items()},
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }


if __name__ == "__main__":
    Provider.key = RSAKey.generate_key(2048, {"kid": "k", "use": "sig", "alg": "RS256"})
    ThreadingHTTPServer(("localhost", PORT), Provider).serve_forever()
