"""For those who run the installation: is it alive, is it ready, what has it done (Prometheus)."""

import hmac
import ipaddress
import time
from collections.abc import Callable

from flask import Blueprint, Flask, Response, abort, current_app, g, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest

from exhibition.web.context import runtime

health_pages = Blueprint("health", __name__)


@health_pages.get("/healthz")
def alive() -> Response:
    """The process answers."""
    return jsonify(ok=True)


@health_pages.get("/readyz")
def ready() -> tuple[Response, int]:
    """Database and object store answer; 503 naming what does not."""
    checks = {"database": _answers(runtime().database.ping), "store": _answers(_look_into_store)}
    return jsonify(ok=all(checks.values()), checks=checks), 200 if all(checks.values()) else 503


def _look_into_store() -> None:
    runtime().store.exists("ready")


def _answers(check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception:
        current_app.logger.exception("not ready")
        return False
    return True


@health_pages.get("/metrics")
def metrics() -> Response:
    """Figures for Prometheus: to this machine itself, and to whoever knows `METRICS_TOKEN`."""
    if not (_is_this_machine() or _knows_token()):
        abort(404)
    registry: CollectorRegistry = current_app.extensions["maru_metrics"]
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _is_this_machine() -> bool:
    # a proxy on this machine that we were not told to trust makes everyone look local
    if "X-Forwarded-For" in request.headers and not int(runtime().settings.trusted_proxies):
        return False
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def _knows_token() -> bool:
    token = runtime().settings.metrics_token
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())


def install(app: Flask) -> None:
    """Count and time every request, by route."""
    registry = CollectorRegistry()
    app.extensions["maru_metrics"] = registry
    requests = Counter("maru_requests", "Answers", ("method", "route", "status"), registry=registry)
    seconds = Histogram("maru_request_seconds", "Time to answer, seconds", ("route",), registry=registry)

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        route = str(request.url_rule or "none")
        requests.labels(request.method, route, response.status_code).inc()
        if "began" in g:
            seconds.labels(route).observe(time.perf_counter() - g.began)
        return response
