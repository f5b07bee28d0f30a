"""Configuration of a one-machine OpenStack Swift with its s3api, on free ports of 127.0.0.1."""

import getpass
import socket
import subprocess
from pathlib import Path

SERVERS = ("account", "container", "object", "proxy")
_FILTERS = [
    *("catch_errors", "gatekeeper", "healthcheck", "cache", "listing_formats", "s3api", "tempauth"),
    *("copy", "slo", "dlo", "versioned_writes", "symlink"),
]
_OPTIONS = {
    "tempauth": "user_test_tester = testing .admin\n",
    # small parts keep the tests quick; Amazon wants 5 MiB
    "s3api": "s3_acl = false\nlocation = us-east-1\nmin_segment_size = 1\n"
    "force_swift_request_proxy_log = false\n",
    "versioned_writes": "allow_object_versioning = true\n",
}


def write(folder: Path, bin_: Path) -> int:
    """Write all configuration under `folder`; returns the proxy's port."""
    (folder / "devices" / "d1").mkdir(parents=True)
    ports = dict(zip(SERVERS, _free_ports(len(SERVERS)), strict=True))
    (folder / "swift.conf").write_text(
        "[swift-hash]\nswift_hash_path_suffix = x\nswift_hash_path_prefix = y\n"
        "[storage-policy:0]\nname = one\ndefault = yes\n"
    )
    for name in SERVERS[:-1]:
        (folder / f"{name}.conf").write_text(
            _default(folder, ports[name]) + f"devices = {folder / 'devices'}\nmount_check = false\n"
            f"disable_fallocate = true\n[pipeline:main]\npipeline = {name}-server\n"
            f"[app:{name}-server]\nuse = egg:swift#{name}\n"
        )
        _ring(folder / f"{name}.builder", bin_, ports[name])
    (folder / "proxy.conf").write_text(_proxy(folder, ports["proxy"]))
    return ports["proxy"]


def _default(folder: Path, port: int) -> str:
    return (
        f"[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = {port}\nswift_dir = {folder}\nworkers = 0\n"
        f"user = {getpass.getuser()}\nlog_address = /nonexistent\n"
    )


def _proxy(folder: Path, port: int) -> str:
    return (
        f"{_default(folder, port)}[pipeline:main]\npipeline = {' '.join(_FILTERS)} proxy-server\n"
        "[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n"
        + "".join(_filter(name) for name in _FILTERS)
    )


def _filter(name: str) -> str:
    # `memcache` without a server keeps nothing, which is right for one machine
    used = "memcache" if name == "cache" else name
    return f"[filter:{name}]\nuse = egg:swift#{used}\n{_OPTIONS.get(name, '')}"


def _ring(builder: Path, bin_: Path, port: int) -> None:
    for args in (["create", "1", "1", "1"], ["add", f"r1z1-127.0.0.1:{port}/d1", "1"], ["rebalance"]):
        # rebalance answers 1 for "nothing to move", which is what a ring of one device says
        subprocess.run(
            [bin_ / "python", bin_ / "swift-ring-builder", builder, *args],
            check=False,
            stdout=subprocess.DEVNULL,
        )


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(found.getsockname()[1]) for found in sockets]
    for found in sockets:
        found.close()
    return ports
