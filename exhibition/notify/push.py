"""Web push by the standards: payloads that only the browser reads (RFC 8291), signed by us (RFC 8292)."""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE = ec.SECP256R1()
RECORD_BYTES = 4096
TOKEN_LIVES = timedelta(hours=12)


def encode(data: bytes) -> str:
    """Base64url without padding, as everything in web push is written."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """Raises ValueError for what is no base64url."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """The 65 bytes of an uncompressed public key."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def read_point(text: str) -> ec.EllipticCurvePublicKey:
    """A browser's key `p256dh`. Raises ValueError when it is none."""
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decode(text))


def encrypt(
    payload: bytes,
    p256dh: str,
    auth: str,
    *,
    key: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The body of a push message, `aes128gcm`: at most 3,993 bytes of payload. Raises ValueError.

    `key` and `salt` are made anew for each message; only tests give them.
    """
    own, seed, browser = key or ec.generate_private_key(CURVE), salt or os.urandom(16), read_point(p256dh)
    sender = point(own.public_key())
    shared = own.exchange(ec.ECDH(), browser)
    info = b"WebPush: info\0" + point(browser) + sender
    secret = _derive(decode(auth), shared, info, 32)
    content_key = _derive(seed, secret, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derive(seed, secret, b"Content-Encoding: nonce\0", 12)
    head = seed + RECORD_BYTES.to_bytes(4, "big") + bytes([len(sender)]) + sender
    if len(head) + len(payload) + 17 > RECORD_BYTES:
        raise ValueError("a push message holds 3,993 bytes")
    return head + AESGCM(content_key).encrypt(nonce, payload + b"\x02", None)


def _derive(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


class Signer:
    """Signs what we send, so that push services know the sender of a subscription (VAPID)."""

    def __init__(self, key: str, subject: str) -> None:
        self._key = ec.derive_private_key(int.from_bytes(decode(key), "big"), CURVE)
        self._subject = subject
        self.public_key = encode(point(self._key.public_key()))

    def authorization(self, endpoint: str, now: datetime) -> Mapping[str, str]:
        """The header for one push service, good for twelve hours."""
        parts = urlsplit(endpoint)
        claims = {
            "aud": f"{parts.scheme}://{parts.netloc}",
            "exp": int((now + TOKEN_LIVES).timestamp()),
            "sub": self._subject,
        }
        written = [
            json.dumps(part, separators=(",", ":")).encode()
            for part in ({"typ": "JWT", "alg": "ES256"}, claims)
        ]
        signed = ".".join(map(encode, written))
        first, second = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
        token = f"{signed}.{encode(first.to_bytes(32, 'big') + second.to_bytes(32, 'big'))}"
        return {"Authorization": f"vapid t={token}, k={self.public_key}"}


def make_key() -> str:
    """A private key for `VAPID_KEY`."""
    number = ec.generate_private_key(CURVE).private_numbers().private_value
    return encode(number.to_bytes(32, "big"))


def kept_key(folder: Path) -> str:
    """The key that this installation made at its first start, kept in `folder/vapid_key`."""
    file = folder / "vapid_key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = folder / f"vapid_key.{secrets.token_hex(4)}"
        draft.touch(mode=0o600)
        draft.write_text(make_key())
        try:
            # Web and worker start together: the first one's key holds.
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text().strip()
