"""Posting a push message to the service that a browser named: only by https, only to public hosts."""

import ipaddress
import socket
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from urllib.parse import SplitResult, urlsplit

TIMEOUT_SECONDS = 10
ENDPOINT_LIMIT = 1_000
PORTS = {"https": 443, "http": 80}


class Unreachable(Exception):
    """The push service could not be asked; another try may help."""


class Forbidden(Exception):
    """The address leads where we send nothing: not https, or a host that is not public."""


class _Pinned(HTTPConnection):
    """A connection to the very address that was judged, so that a name cannot change its mind in between."""

    def __init__(self, parts: SplitResult, address: str) -> None:
        port = parts.port or PORTS[parts.scheme]
        super().__init__(parts.hostname or "", port, timeout=TIMEOUT_SECONDS)
        self._address, self._is_secret = address, parts.scheme == "https"

    def connect(self) -> None:
        line = socket.create_connection((self._address, self.port), TIMEOUT_SECONDS)
        if self._is_secret:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=self.host)
        self.sock = line


def check_endpoint(endpoint: str, *, private: bool = False) -> SplitResult:
    """Read a subscription's address. `private` lets tests use this machine. Raises Forbidden."""
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError as error:
        raise Forbidden from error
    is_plain = endpoint.isascii() and endpoint.isprintable() and len(endpoint) <= ENDPOINT_LIMIT
    if not is_plain or not parts.hostname or parts.username or parts.password or parts.scheme not in PORTS:
        raise Forbidden
    if not private and (parts.scheme != "https" or port not in (None, 443)):
        raise Forbidden
    return parts


def public_address(host: str, *, private: bool = False) -> str:
    """The first address of a host. Raises Forbidden when one of them is not public, Unreachable."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(str(error)) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses:
        raise Unreachable(host)
    if not private and not all(map(_is_public, addresses)):
        raise Forbidden
    return addresses[0]


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (mapped or found).is_global and not found.is_multicast


def send(endpoint: str, headers: Mapping[str, str], body: bytes, *, private: bool = False) -> int:
    """Post, and return the status; no redirect is followed. Raises Forbidden, Unreachable."""
    parts = check_endpoint(endpoint, private=private)
    address = public_address(parts.hostname or "", private=private)
    line = _Pinned(parts, address)
    try:
        line.request("POST", parts._replace(scheme="", netloc="", fragment="").geturl(), body, dict(headers))
        return line.getresponse().status
    except (OSError, HTTPException) as error:
        raise Unreachable(type(error).__name__) from error
    finally:
        line.close()
