"""The files of `deploy/` as they would run on one machine: nginx, two web processes and a worker."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exhibition import worker
from tests.exhibition.chat.chat_site import ChatSite, wait_for
from tests.servers import ROOT, Site, free_port

DEPLOY = ROOT / "deploy"
assert worker  # its table is known
# What a machine of its own has and a test has not: names, certificates, and files in /srv.
_AS_HERE = (
    (r"listen 443 ssl;\n    http2 on;", "listen 127.0.0.1:{port};"),
    (r"    ssl_certificate.*\n", ""),
    (r"server_name HALL\.EXAMPLE", "server_name localhost"),
    (r"/srv/maru/", "{root}/"),
)
_AROUND = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log; {user}
events {{ worker_connections 512; }}
http {{ access_log off; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
  fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
{config}
}}
"""


def find_nginx() -> str | None:
    """The program; on Debian it is not on an ordinary user's PATH."""
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def nginx_config(folder: Path, port: int, webs: tuple[int, int]) -> str:
    """`deploy/nginx.conf` with this machine's ports and paths; nothing else of it is changed."""
    text = (DEPLOY / "nginx.conf").read_text()
    for wanted, here in _AS_HERE:
        text, count = re.subn(wanted, here.format(port=port, root=ROOT), text)
        assert count, f"deploy/nginx.conf has no {wanted}"
    for named, web in zip(("8001", "8002"), webs, strict=True):
        text = text.replace(f"server 127.0.0.1:{named};", f"server 127.0.0.1:{web};")
    # As root its workers become another user, who could not read a private folder.
    user = "user root;" if os.geteuid() == 0 else ""
    return _AROUND.format(folder=folder, user=user, config=text)


def command_of(unit: str, instance: str) -> list[str]:
    """`ExecStart` of a unit for one instance, with the Python of these tests."""
    lines = (DEPLOY / unit).read_text().splitlines()
    [start] = [line.removeprefix("ExecStart=") for line in lines if line.startswith("ExecStart=")]
    program, *rest = shlex.split(start.replace("%i", instance).replace("%H", "here"))
    if program.endswith("/gunicorn"):
        return [sys.executable, "-m", "gunicorn", *rest]
    assert program.endswith("/maru")
    return [sys.executable, "-c", "import sys; sys.argv[0] = 'maru'; from wsgi import cli; cli()", *rest]


class Deployment:
    """The processes of one installation, each started by its unit's own line."""

    def __init__(self, live: ChatSite, folder: Path, port: int) -> None:
        self.live, self.folder, self.port = live, folder, port
        self.webs = (free_port(), free_port())
        self.site: Site = live.site
        self.nginx: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where people reach it."""
        return f"http://localhost:{self.port}"

    def start_web(self, at: int) -> None:
        """Start the web process of a port, and wait until it answers."""
        name = f"maru-web@{at}"
        self.site._start(name, command_of("maru-web@.service", str(at)))
        wait_for(lambda: self.site._answers(f"http://127.0.0.1:{at}/api/openapi.json"), 90)

    def start_worker(self) -> None:
        """Start the worker."""
        self.site._start("maru-worker@a", command_of("maru-worker@.service", "a"))

    def kill(self, at: int) -> None:
        """End a web process as a crash would."""
        self.site.kill(f"maru-web@{at}")

    def start_nginx(self, program: str) -> None:
        """Start nginx, and wait until a page comes through it."""
        file = self.folder / "nginx.conf"
        file.write_text(nginx_config(self.folder, self.port, self.webs))
        self.nginx = subprocess.Popen([program, "-p", str(self.folder), "-c", str(file)])
        wait_for(lambda: self.site._answers(f"{self.url}/api/openapi.json"), 30)

    def stop(self) -> None:
        """End nginx; the site ends the rest."""
        if self.nginx is not None:
            self.nginx.send_signal(signal.SIGTERM)
            self.nginx.wait(10)


@contextmanager
def deployed(live: ChatSite, folder: Path, port: int, program: str) -> Iterator[Deployment]:
    """Everything, started."""
    made = Deployment(live, folder, port)
    try:
        for at in made.webs:
            made.start_web(at)
        made.start_worker()
        made.start_nginx(program)
        yield made
    finally:
        made.stop()
