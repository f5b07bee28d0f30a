"""Runs inside the new process, before the program: limits, then Landlock and seccomp, then exec.

    python shim.py '{"limits": {…}, "landlock": true, "network": false, "read": […], "write": "…"}' PROGRAM …

Stands alone: it is started by path, without the package around it.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
from collections.abc import Iterable
from typing import Any

_READABLE = ("/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/sys/devices/system/cpu")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
# What reaches out of the process: other processes, namespaces, kernels' side doors.
_DENIED = (
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "pidfd_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "setsid",
    "setpgid",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsmount",
    "fsconfig",
    "unshare",
    "setns",
    "bpf",
    "perf_event_open",
    "io_uring_setup",
    "userfaultfd",
    "keyctl",
    "add_key",
    "request_key",
    "kexec_load",
    "init_module",
    "finit_module",
    "shmget",
    "msgget",
    "semget",
    "mq_open",
    "personality",
)
_EPERM, _ENOSYS, _CLONE_NEWUSER = 1, 38, 0x10000000
_PR_SET_PDEATHSIG, _PR_CAPBSET_DROP, _PR_SET_CHILD_SUBREAPER, _CAPABILITIES = 1, 24, 36, 41


def main() -> None:
    """Fork: one stays to clean up after the other, which confines itself and becomes the program."""
    job = json.loads(sys.argv[1])
    if sys.platform == "linux":
        stand_over(job["parent"])
    become(job, sys.argv[2:])


def stand_over(parent: int) -> None:
    """Returns in a child; its parent never does: it takes in every orphan of the program and ends with it.

    Without this a grandchild with a session of its own would outlive the job.
    """
    prctl(_PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGTERM, lambda *_: ended(128 + signal.SIGTERM))
    prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        sys.exit(1)
    child = os.fork()
    if not child:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        return
    os.close(0)
    while (found := os.wait())[0] != child:
        continue
    code = os.waitstatus_to_exitcode(found[1])
    ended(128 - code if code < 0 else code)


def ended(code: int) -> None:
    """Kill what the program left, generation after generation, then exit."""
    try:
        while True:
            for task in os.listdir("/proc/self/task"):
                with open(f"/proc/self/task/{task}/children", "rb") as children:
                    for pid in map(int, children.read().split()):
                        os.kill(pid, signal.SIGKILL)
            os.wait()
    except ChildProcessError:
        os._exit(code)


def prctl(option: int, value: int) -> None:
    """Raises OSError when the kernel refuses."""
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def become(job: dict[str, Any], program: list[str]) -> None:
    """Confine this process as the job says, then become the program."""
    if job["landlock"]:
        allow_only(job["read"], job["write"])
        drop_capabilities()
    limit(job["limits"])
    if job["landlock"]:
        filter_calls(network=job["network"])
    os.chdir(job["write"])
    if job["tell"]:
        tell()
    os.execv(program[0], program)


def tell() -> None:
    """Say by standard input, a pipe, that the sandbox stands; then close it to the program."""
    os.write(0, b"s")
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)


def limit(limits: dict[str, int]) -> None:
    """Set each resource limit that this system knows."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name, value in limits.items():
        kind = getattr(resource, f"RLIMIT_{name}", None)
        if kind is not None:
            # macOS refuses some of them.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (value, value))


def allow_only(read: Iterable[str], write: str) -> None:
    """Landlock: the named paths may be read, one folder written, nothing else opened."""
    from landlock import FSAccess, Ruleset

    look = FSAccess.READ_FILE | FSAccess.EXECUTE
    rules = Ruleset()
    for path in filter(os.path.exists, (*read, *_READABLE)):
        rules.allow(path, rules=look | FSAccess.READ_DIR if os.path.isdir(path) else look)
    for path in filter(os.path.exists, _DEVICES):
        rules.allow(path, rules=FSAccess.READ_FILE | FSAccess.WRITE_FILE)
    rules.allow(write)
    rules.apply()


def drop_capabilities() -> None:
    """Give up every capability, for a caller that is root."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in range(_CAPABILITIES):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    if libc.capset(header, (ctypes.c_uint32 * 6)()) != 0:
        raise OSError(ctypes.get_errno(), "capset")


def filter_calls(*, network: bool) -> None:
    """seccomp: no sockets, no signals to others, no session of its own, no new namespaces."""
    import pyseccomp as seccomp

    calls: Any = seccomp.SyscallFilter(seccomp.ALLOW)
    refuse = seccomp.ERRNO(_EPERM)
    for name in [*_DENIED, *([] if network else ["socket", "connect", "bind", "listen"])]:
        with contextlib.suppress(OSError, ValueError):  # a call that this architecture does not have
            calls.add_rule(refuse, name)
    for name in ("kill", "tkill", "tgkill"):
        mine = seccomp.Arg(0, seccomp.NE, os.getpid())
        if name != "tkill":
            calls.add_rule(refuse, name, mine)
    calls.add_rule(refuse, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_NEWUSER, _CLONE_NEWUSER))
    calls.add_rule(seccomp.ERRNO(_ENOSYS), "clone3")  # its flags lie in memory; libc falls back to clone
    calls.load()


if __name__ == "__main__":
    main()
