"""Serves this network: POST /graphql, and GET /ready for those who start it."""

import json
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from data import NETWORK
from feed import Feed
from network import Network
from signature import RequestVerifier

MAX_BODY_BYTES = 4 * 1024 * 1024


def refusal(message: str, **extensions: str) -> dict[str, Any]:
    return {"errors": [{"message": message, "extensions": extensions}]}


def create_server(network: Network, host: str, port: int, signing_key: str | None) -> ThreadingHTTPServer:
    verifier = RequestVerifier(signing_key) if signing_key else None

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        timeout = 75

        def do_GET(self) -> None:
            if self.path == "/ready":
                self._send(200, {"status": "ready"})
            else:
                self._send(404, refusal("Nothing is here."))

        def do_POST(self) -> None:
            length = self.headers.get("content-length", "")
            if self.path == "/graphql" and length.isdecimal() and int(length) <= MAX_BODY_BYTES:
                self._send(*self._answer(self.rfile.read(int(length))))
            else:
                self.close_connection = True  # the body stays unread
                self._send(400, refusal(f"POST /graphql takes bodies of up to {MAX_BODY_BYTES} bytes, told by content-length."))

        def _answer(self, body: bytes) -> tuple[int, dict[str, Any]]:
            problem = verifier.problem(self.headers.get("hubgraph-signature"), body) if verifier else None
            if problem is not None:
                message = "This subgraph answers signed requests only."
                return 401, refusal(message, code="REQUEST_SIGNATURE_INVALID", reason=problem)
            try:
                request = json.loads(body)
                query, variables, name = request["query"], request.get("variables"), request.get("operationName")
                if not isinstance(query, str) or not isinstance(variables, dict | None):
                    raise TypeError
            except (ValueError, KeyError, TypeError, AttributeError):
                return 400, refusal("The body must be JSON with a query.", code="BAD_REQUEST")
            return 200, network.answer(query, variables, name)

        def _send(self, status: int, answer: dict[str, Any]) -> None:
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json; charset=utf-8")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Requests are not logged."""

    return ThreadingHTTPServer((host, port), Handler)


def main() -> None:
    network = Network(Feed(os.environ.get("FEED_FILE", "feed.sqlite")))
    host = os.environ.get("HOST", "127.0.0.1")
    signing_key = os.environ.get("HUBGRAPH_SIGNING_KEY") or None
    server = create_server(network, host, int(os.environ.get("PORT", "0")), signing_key)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"{NETWORK}: http://{host}:{server.server_address[1]}/graphql", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
