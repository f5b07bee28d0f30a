"""Headers that keep pages safe: a strict CSP with nonces, and the rest."""

import secrets

from flask import Flask, Response, g

from exhibition.web.context import runtime


def nonce() -> str:
    """Return this answer's CSP nonce."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(18)
    return str(g.csp_nonce)


def content_security_policy(value: str, store_origins: str = "") -> str:
    """Write the policy for pages. `store_origins`: where objects are fetched from besides this server."""
    store = f" {store_origins}" if store_origins else ""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{value}' 'wasm-unsafe-eval'",
            "worker-src 'self' blob:",
            # three.js's ImageBitmapLoader fetches the blobs it makes
            f"connect-src 'self' blob: data:{store}",
            f"img-src 'self' blob: data:{store}",
            f"media-src 'self'{store}",
            f"style-src 'self' 'nonce-{value}'",
            "font-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    )


def install(app: Flask) -> None:
    """Set the headers on every answer that does not set its own."""

    @app.after_request
    def headers(response: Response) -> Response:
        settings = runtime().settings
        origins = " ".join(
            filter(None, (settings.s3_public_endpoint or settings.s3_endpoint, settings.cdn_url))
        )
        defaults = {
            "Content-Security-Policy": content_security_policy(nonce(), origins),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": (
                "camera=(self), microphone=(self), geolocation=(), xr-spatial-tracking=(self)"
            ),
            "X-Frame-Options": "DENY",
        }
        if settings.is_secure:
            defaults["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
        for name, value in defaults.items():
            response.headers.setdefault(name, value)
        return response
