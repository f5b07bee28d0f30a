"""Debian's Firefox, driven by WebDriver BiDi over one WebSocket: pages, scripts, key presses, pictures."""

import base64
import itertools
import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from websocket import WebSocket, create_connection

PROGRAM = "firefox-esr"
START_S, ANSWER_S = 60.0, 60.0  # Firefox starts in 5 s on an idle machine
PREFERENCES = {
    "webgl.force-enabled": True,
    "webgl.disable-fail-if-major-performance-caveat": True,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
Json = dict[str, Any]


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; gives its DISPLAY. Headless, Firefox has no WebGL without a card."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL, start_new_session=True)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


class Firefox:
    """One Firefox with a fresh profile in `folder`.

    `errors` holds what the consoles of its pages complained of while one stood on them: a page that one
    leaves has its loads cut off, and Firefox, unlike Chromium, still lets it say so.
    """

    def __init__(self, folder: Path, display: str, language: str = "en") -> None:
        self._folder, self._display, self._language = folder, display, language
        self._ids = itertools.count(1)
        self.errors: list[str] = []
        self._left: set[str] = set()

    def __enter__(self) -> Self:
        profile = self._folder / "profile"
        profile.mkdir(parents=True)
        wanted = {**PREFERENCES, "intl.accept_languages": self._language}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items())
        (profile / "user.js").write_text("\n".join(lines))
        self._log = self._folder / "firefox.log"
        command = [PROGRAM, "--no-remote", "--profile", str(profile), "--remote-debugging-port=0"]
        env = {
            **os.environ,
            "DISPLAY": self._display,
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "HOME": str(self._folder),
        }
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=env, start_new_session=True)
        try:
            self._connect()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._end()

    def size(self, width: int, height: int) -> None:
        """The page's size in CSS pixels."""
        self._page("browsingContext.setViewport", viewport={"width": width, "height": height})

    def go(self, url: str) -> None:
        """Open a page and wait until it is loaded."""
        realms = self._call("script.getRealms", context=self._context)["realms"]
        self._left.update(realm["realm"] for realm in realms)
        self._page("browsingContext.navigate", url=url, wait="complete")

    def run(self, expression: str) -> Any:
        """The value of an expression, awaited. Raises AssertionError when it throws."""
        target = {"context": self._context}
        answer = self._call("script.evaluate", expression=expression, target=target, awaitPromise=True)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return answer["result"].get("value")

    def until(self, expression: str, patience_s: float = 60) -> None:
        """Wait until an expression is true."""
        deadline = time.monotonic() + patience_s
        while not self.run(f"Boolean({expression})"):
            assert time.monotonic() < deadline, f"never true: {expression}; {self.errors}"
            time.sleep(0.1)

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._page("input.performActions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def rest(self) -> None:
        """Let two pictures be drawn."""
        self.run("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(1))))")

    def shot(self, path: Path, selector: str = "body") -> bytes:
        """A PNG of an element as far as it is on the screen, kept in `path`."""
        find = f"document.querySelector({json.dumps(selector)})"
        box = json.loads(
            self.run(
                f"{find}.scrollIntoView({{block: 'nearest'}});"
                f"var at = {find}.getBoundingClientRect();"
                "JSON.stringify({x: Math.max(0, at.x), y: Math.max(0, at.y),"
                " width: Math.min(at.right, innerWidth) - Math.max(0, at.x),"
                " height: Math.min(at.bottom, innerHeight) - Math.max(0, at.y)})"
            )
        )
        found = self._page("browsingContext.captureScreenshot", clip={"type": "box", **box})
        data = base64.b64decode(found["data"])
        path.write_bytes(data)
        return data

    def _connect(self) -> None:
        self._socket: WebSocket = create_connection(
            f"{self._address()}/session", timeout=ANSWER_S, suppress_origin=True
        )
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded"])
        # the page that Firefox begins with is its own, and takes no address
        self._context = self._call("browsingContext.create", type="tab")["context"]

    def _address(self) -> str:
        deadline = time.monotonic() + START_S
        while not (found := re.search(r"WebDriver BiDi listening on (ws://\S+)", self._log.read_text())):
            assert self._process.poll() is None, self._log.read_text()
            assert time.monotonic() < deadline, self._log.read_text()
            time.sleep(0.05)
        return found.group(1)

    def _page(self, method: str, **params: Any) -> Json:
        return self._call(method, context=self._context, **params)

    def _call(self, method: str, **params: Any) -> Json:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer: Json = json.loads(self._socket.recv())
            if answer.get("method") == "log.entryAdded":
                self._heard(answer["params"])
            elif answer.get("id") == number:
                assert answer["type"] == "success", f"{method}: {answer.get('message')}"
                result: Json = answer["result"]
                return result

    def _heard(self, entry: Json) -> None:
        if entry["level"] == "error" and entry["source"]["realm"] not in self._left:
            self.errors.append(str(entry.get("text")))

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
