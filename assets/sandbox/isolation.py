"""How well this system can isolate, and the command line that does it."""

import functools
import json
import math
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from .commands import runtime_paths
from .limits import Limits

Level = Literal["bubblewrap", "landlock", "limits"]
LEVELS: tuple[Level, ...] = ("bubblewrap", "landlock", "limits")
SHIM = Path(__file__).with_name("shim.py")
_SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/fonts", "/etc/ssl/openssl.cnf")
_FIRST_UID, _UIDS = 60_001, 4_000


@functools.cache
def isolation() -> Level:
    """The strongest level that works here. 'limits' is memory and time only; files and network are open."""
    return next((level for level in LEVELS[:2] if works(level)), "limits")


@functools.cache
def works(level: Level) -> bool:
    """Whether a trivial program runs at this level."""
    with tempfile.TemporaryDirectory(prefix="maru-probe-") as folder:
        os.chmod(folder, 0o755)  # the job's own uid enters it
        command = wrap(level, ["/usr/bin/true"], [], Path(folder).resolve(), Limits(), network=False)
        try:
            probe = subprocess.run(
                command.argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False
            )
        except OSError:
            return False
        return probe.returncode == 0


class Wrapped:
    """A command line made safe, and the user it will write as (None: the caller)."""

    def __init__(self, argv: list[str], uid: int | None = None) -> None:
        self.argv, self.uid = argv, uid


def wrap(
    level: Level,
    command: Sequence[str],
    read: Sequence[Path],
    write: Path,
    limits: Limits,
    *,
    network: bool,
    tell: bool = False,
) -> Wrapped:
    """The command line that runs `command` at `level`.

    `tell`: the last thing before the program is one byte written to standard input, which is a pipe then;
    without that byte the sandbox itself could not be made.
    """
    if level == "bubblewrap":
        return _bubblewrap(_entered(command, write, tell), read, write, limits, network)
    return _shim(level, command, read, write, limits, network, tell)


def _entered(command: Sequence[str], write: Path, tell: bool) -> list[str]:
    """The command from inside the folder: without its capabilities root could not enter it any earlier."""
    if not tell:
        return ["/usr/bin/env", "-C", str(write), *command]
    script = 'cd "$0" || exit 126; printf s >&0; exec "$@" </dev/null'
    return ["/bin/sh", "-c", script, str(write), *command]


def _bubblewrap(
    command: Sequence[str], read: Sequence[Path], write: Path, limits: Limits, network: bool
) -> Wrapped:
    uid = _free_uid() if os.geteuid() == 0 else None
    argv = [shutil.which("bwrap") or "bwrap", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    argv += ["--unshare-ipc", "--unshare-pid", "--unshare-uts", "--unshare-cgroup-try"]
    argv += [] if network else ["--unshare-net"]
    # Root needs no user namespace, and may then read interpreters under /root for the job's own uid.
    argv += ["--unshare-user"] if uid is None else ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    for name in _SYSTEM:
        if os.path.islink(name):
            argv += ["--symlink", os.readlink(name), name]
        elif os.path.exists(name):
            argv += _mount("--ro-bind", Path(name))
    argv += [
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--size",
        str(64 << 20),
        "--perms",
        "1777",
        "--tmpfs",
        "/tmp",
    ]
    argv += ["--size", str(64 << 20), "--perms", "1777", "--tmpfs", "/dev/shm"]
    for path in runtime_paths():
        argv += _mount("--ro-bind", path)
    # A mount hides what lies under it: outer folders first.
    mounts = [(write, "--bind"), *((path, "--ro-bind") for path in read)]
    for path, how in sorted(mounts, key=lambda mount: len(mount[0].parts)):
        argv += _mount(how, path)
    return Wrapped([*argv, "--", *_limited(limits, uid), *command], uid)


def _mount(how: str, path: Path) -> list[str]:
    """Mount `path` where it is. Its parents are made passable, which bubblewrap run by root does not do."""
    parents = [str(parent) for parent in reversed(path.parents) if parent != Path("/")]
    made = [word for parent in parents for word in ("--perms", "0755", "--dir", parent)]
    return [*made, how, str(path), str(path)]


def _limited(limits: Limits, uid: int | None) -> list[str]:
    """Limits set inside, so that bubblewrap itself is not counted; then, for root, the job's own uid."""
    argv = ["/usr/bin/prlimit", "--core=0"]
    argv += [f"--{name.lower()}={value}" for name, value in rlimits(limits).items()]
    if uid is None:
        return argv
    drop = ["/usr/bin/setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--no-new-privs"]
    return [*argv, *drop, "--inh-caps=-all"]


def rlimits(limits: Limits) -> dict[str, int]:
    """Resource limits by their RLIMIT name, in bytes, seconds and counts."""
    found = {
        "DATA": limits.data_mb << 20,
        "CPU": math.ceil(limits.cpu_s) + 1,
        "FSIZE": limits.fsize_mb << 20,
        "NOFILE": limits.nofile,
        "NPROC": limits.nproc,
    }
    if os.geteuid() != 0:
        # The limit counts all threads of an ordinary user, not only the job's.
        found["NPROC"] += _threads_of_user()
    return found


def _threads_of_user() -> int:
    try:
        mine = [entry for entry in os.scandir("/proc") if entry.name.isdigit() and _is_mine(entry)]
        return sum(_threads(entry.path) for entry in mine)
    except OSError:
        return 4096


def _is_mine(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.stat().st_uid == os.getuid()
    except OSError:
        return False


def _threads(process: str) -> int:
    try:
        return len(os.listdir(f"{process}/task"))
    except OSError:
        return 0


def _shim(
    level: Level,
    command: Sequence[str],
    read: Sequence[Path],
    write: Path,
    limits: Limits,
    network: bool,
    tell: bool,
) -> Wrapped:
    job = {
        "limits": rlimits(limits),
        "landlock": level == "landlock",
        "network": network,
        "read": [*(p for p in _SYSTEM if os.path.exists(p)), *map(str, runtime_paths()), *map(str, read)],
        "write": str(write),
        "tell": tell,
        "parent": os.getpid(),
    }
    return Wrapped([sys.executable, "-s", "-P", str(SHIM), json.dumps(job), *command])


def _free_uid() -> int:
    """A uid that no process has now: the limit on processes counts all of one user's, another job's too."""
    taken = {_owner(entry) for entry in os.scandir("/proc") if entry.name.isdigit()}
    while (uid := _FIRST_UID + secrets.randbelow(_UIDS)) in taken:
        continue
    return uid


def _owner(entry: "os.DirEntry[str]") -> int:
    try:
        return entry.stat().st_uid
    except OSError:
        return -1  # it has ended meanwhile
