"""Where bytes lie: one interface, files on this machine or any S3."""

from assets.store.base import Disposition, ObjectInfo, ObjectStore, Part, Source
from assets.store.content import content_key, put_content, sha256_file
from assets.store.local import LocalStore, Readable
from assets.store.s3 import S3Store
from assets.store.signing import Grant

__all__ = [
    "Disposition",
    "Grant",
    "LocalStore",
    "ObjectInfo",
    "ObjectStore",
    "Part",
    "Readable",
    "S3Store",
    "Source",
    "content_key",
    "put_content",
    "sha256_file",
]
