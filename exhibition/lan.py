"""A local certificate and a QR code, so that a phone nearby may open AR (`scripts/serve --lan`)."""

import ipaddress
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import segno
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

LIFE = timedelta(days=90)
NOTE = (
    "Open this address on a phone in the same network and accept the certificate once.\n"
    "WebXR works then. Scene Viewer and Quick Look fetch models themselves and want a publicly trusted host."
)


def make_certificate(folder: Path, url: str) -> None:
    """Write `cert.pem` and `key.pem` for the URL's host and localhost, unless fresh ones are there."""
    host = urlsplit(url).hostname or "localhost"
    mark = folder / "host"
    if mark.is_file() and mark.read_text() == host and _is_fresh(folder / "cert.pem"):
        return
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Maru on {host}")])
    begun = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun - timedelta(minutes=5))
        .not_valid_after(begun + LIFE)
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("localhost"), _name_of(host)]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").touch(mode=0o600)
    (folder / "key.pem").write_bytes(secret)
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    mark.write_text(host)


def _name_of(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _is_fresh(file: Path) -> bool:
    if not file.is_file():
        return False
    certificate = x509.load_pem_x509_certificate(file.read_bytes())
    return certificate.not_valid_after_utc > datetime.now(UTC) + timedelta(days=7)


def main(arguments: list[str]) -> None:
    """`FOLDER URL` makes the certificate, `--qr URL` shows the code."""
    if arguments[0] == "--qr":
        segno.make(arguments[1], error="m").terminal(compact=True)
        print(NOTE)
    else:
        make_certificate(Path(arguments[0]), arguments[1])


if __name__ == "__main__":
    main(sys.argv[1:])
