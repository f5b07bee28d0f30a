"""The object store of a scaled-out installation: any S3-compatible service through boto3."""

import contextlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast
from urllib.parse import quote

from assets.store.base import MAX_GET_SECONDS, Disposition, ObjectInfo, Part, Source
from assets.store.disposition import content_disposition
from assets.store.errors import ObjectMissing, PartMissing, UploadMissing
from assets.store.keys import (
    check_get_life,
    check_headers,
    check_key,
    check_part_ticket,
    check_prefix,
    check_public,
)
from assets.store.s3_client import make_client, named_errors

if TYPE_CHECKING:
    from mypy_boto3_s3.type_defs import CompletedPartTypeDef

# boto3's keyword of each header that both stores keep.
_KEYWORDS = {
    "Cache-Control": "CacheControl",
    "Content-Disposition": "ContentDisposition",
    "Content-Encoding": "ContentEncoding",
    "Content-Language": "ContentLanguage",
}


class S3Store:
    """Implements ObjectStore on a bucket.

    `endpoint` is where this server reaches S3 (None: Amazon), `public_endpoint` where browsers do,
    `public_base` what stands before `o/…`, a CDN perhaps (default: the bucket at the public endpoint).
    """

    def __init__(
        self,
        bucket: str,
        *,
        endpoint: str | None,
        region: str,
        key: str,
        secret: str,
        public_endpoint: str | None = None,
        public_base: str | None = None,
        path_style: bool = True,
    ) -> None:
        self.bucket = bucket
        outside = public_endpoint or endpoint
        self.client = make_client(endpoint, region, key, secret, path_style=path_style)
        # Signatures cover the host name, so browsers' URLs are signed for the host browsers see.
        self._signer = make_client(outside, region, key, secret, path_style=path_style)
        self._public = (public_base or f"{outside or 'https://s3.amazonaws.com'}/{bucket}").rstrip("/")

    def put(
        self,
        key: str,
        source: Source,
        media_type: str,
        *,
        if_absent: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> ObjectInfo:
        options: dict[str, Any] = {_KEYWORDS[name]: text for name, text in check_headers(headers).items()}
        if if_absent:
            options["IfNoneMatch"] = "*"
        where: dict[str, Any] = {"Bucket": self.bucket, "Key": check_key(key), "ContentType": media_type}
        with named_errors(key):
            if isinstance(source, Path):
                with source.open("rb") as stream:
                    self.client.put_object(**where, Body=stream, **options)
            else:
                self.client.put_object(**where, Body=source, **options)
        return self.stat(key)

    def get(self, key: str) -> bytes:
        with self.open(key) as stream, named_errors(key):
            return stream.read()

    def open(self, key: str) -> IO[bytes]:
        with named_errors(key):
            answer = self.client.get_object(Bucket=self.bucket, Key=check_key(key))
        return cast(IO[bytes], answer["Body"])

    def download(self, key: str, path: Path) -> None:
        with self.open(key) as stream, path.open("wb") as out, named_errors(key):
            shutil.copyfileobj(stream, out, 1 << 20)

    def stat(self, key: str) -> ObjectInfo:
        with named_errors(key):
            head = self.client.head_object(Bucket=self.bucket, Key=check_key(key))
        found = cast(Mapping[str, Any], head)
        headers = {name: str(found[word]) for name, word in _KEYWORDS.items() if found.get(word)}
        return ObjectInfo(head["ContentLength"], head["ContentType"], head["ETag"].strip('"'), headers)

    def exists(self, key: str) -> bool:
        try:
            self.stat(key)
        except ObjectMissing:
            return False
        return True

    def delete(self, key: str) -> None:
        with contextlib.suppress(ObjectMissing), named_errors(key):
            self.client.delete_object(Bucket=self.bucket, Key=check_key(key))

    def list(self, prefix: str = "") -> Iterator[str]:
        check_prefix(prefix)
        return self._keys(prefix)

    def _keys(self, prefix: str) -> Iterator[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix)
        with named_errors(prefix):
            for page in pages:
                yield from (found["Key"] for found in page.get("Contents", []))

    def copy(self, source: str, target: str) -> ObjectInfo:
        with named_errors(source):
            self.client.copy_object(
                Bucket=self.bucket,
                Key=check_key(target),
                CopySource={"Bucket": self.bucket, "Key": check_key(source)},
            )
        return self.stat(target)

    def start_multipart(self, key: str, media_type: str) -> str:
        with named_errors(key):
            begun = self.client.create_multipart_upload(
                Bucket=self.bucket, Key=check_key(key), ContentType=media_type
            )
        return begun["UploadId"]

    def sign_part(self, key: str, upload_id: str, number: int, expires_s: int) -> str:
        check_part_ticket(number, expires_s)
        params = {"Bucket": self.bucket, "Key": check_key(key), "UploadId": upload_id, "PartNumber": number}
        return self._signer.generate_presigned_url("upload_part", Params=params, ExpiresIn=expires_s)

    def list_parts(self, key: str, upload_id: str) -> Sequence[Part]:
        pages = self.client.get_paginator("list_parts").paginate(
            Bucket=self.bucket, Key=check_key(key), UploadId=upload_id
        )
        with named_errors(key):
            found = [part for page in pages for part in page.get("Parts", [])]
        return [Part(part["PartNumber"], part["Size"], part["ETag"].strip('"')) for part in found]

    def complete_multipart(self, key: str, upload_id: str, parts: Sequence[Part]) -> ObjectInfo:
        if not parts:
            raise PartMissing("none at all")
        ordered: list[CompletedPartTypeDef] = [
            {"PartNumber": part.number, "ETag": f'"{part.etag}"'}
            for part in sorted(parts, key=lambda part: part.number)
        ]
        with named_errors(key):
            self.client.complete_multipart_upload(
                Bucket=self.bucket,
                Key=check_key(key),
                UploadId=upload_id,
                MultipartUpload={"Parts": ordered},
            )
        return self.stat(key)

    def abort_multipart(self, key: str, upload_id: str) -> None:
        with contextlib.suppress(UploadMissing), named_errors(key):
            self.client.abort_multipart_upload(Bucket=self.bucket, Key=check_key(key), UploadId=upload_id)

    def sign_get(
        self,
        key: str,
        expires_s: int = MAX_GET_SECONDS,
        *,
        filename: str | None = None,
        disposition: Disposition | None = None,
    ) -> str:
        check_get_life(expires_s)
        params = {"Bucket": self.bucket, "Key": check_key(key)}
        shown = content_disposition(filename, disposition)
        if shown:
            params["ResponseContentDisposition"] = shown
        return self._signer.generate_presigned_url("get_object", Params=params, ExpiresIn=expires_s)

    def public_url(self, key: str) -> str:
        return f"{self._public}/{quote(check_public(key))}"
