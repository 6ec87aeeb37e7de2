"""The provider behind HTTP."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qsl, urlsplit

from converter.core.errors import OutputError
from converter.outputs.oai.provider import Provider

_LOG = logging.getLogger(__name__)
_LARGEST = 65_536  # bytes of a request's body
_MOST = 32  # arguments of a request
_PATIENCE = 30  # seconds for a request to arrive


class OaiServer(ThreadingHTTPServer):
    """Serves one repository, and looks at its folder from time to time."""

    daemon_threads = True

    def __init__(
        self,
        address: tuple[str, int],
        refresh: Callable[[], object],
        *,
        interval: float,
    ) -> None:
        """Bind to an address.

        Raises:
            OutputError: It is taken or not permitted.
        """
        self.provider: Provider | None = None
        self._refresh = refresh
        self._interval = interval
        self._next = time.monotonic() + interval
        self._lock = threading.Lock()
        try:
            super().__init__(address, _Handler)
        except OSError as error:
            msg = f"{address[0]}:{address[1]} cannot be listened on: {error.strerror}"
            raise OutputError(msg, hint="Choose another --port.") from error

    def serve(self, provider: Provider) -> None:
        """Answer requests until `shutdown` is called or Ctrl-C is pressed."""
        self.provider = provider
        self.serve_forever()

    def look(self) -> None:
        """Bring the index up to date if the last look was long ago."""
        if time.monotonic() < self._next or not self._lock.acquire(blocking=False):
            return
        try:
            self._refresh()
            self._next = time.monotonic() + self._interval
        finally:
            self._lock.release()


class _Handler(BaseHTTPRequestHandler):
    server: OaiServer
    protocol_version = "HTTP/1.1"
    timeout: ClassVar[int] = _PATIENCE

    def do_GET(self) -> None:
        """Answer a request whose arguments are in the address."""
        self._answer(urlsplit(self.path).query)

    def do_POST(self) -> None:
        """Answer a request whose arguments are in the body."""
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > _LARGEST:
            self.send_error(413 if length.isdigit() else 411)
            return
        self._answer(self.rfile.read(int(length)).decode("ascii", "replace"))

    def _answer(self, query: str) -> None:
        try:
            pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST)
        except ValueError:
            self.send_error(400)
            return
        provider = self.server.provider
        if provider is None:  # bound, but not serving yet
            self.send_error(503)
            return
        self.server.look()
        body = provider.answer(pairs)
        self.send_response(200)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
        """Log through logging, not to standard error."""
        _LOG.info(format, *args)
